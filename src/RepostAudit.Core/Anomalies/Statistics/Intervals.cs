using MathNet.Numerics.Distributions;

namespace RepostAudit.Core.Anomalies.Statistics;

/// <summary>95 % confidence intervals.</summary>
public static class Intervals
{
    private const double Tail = 0.025;

    /// <summary>Of a share, 0..1: Clopper and Pearson, "The use of confidence or fiducial limits illustrated in the case of the binomial", 1934; wider where trials hang together.</summary>
    /// <param name="events">0 and up.</param>
    /// <param name="trials">At least as many, more than 0.</param>
    /// <param name="lumps">At least 1: by how much the variance is above the binomial's; so much fewer trials there are in effect.</param>
    public static (double Low, double High) Share(double events, double trials, double lumps)
    {
        var (x, n) = (events / Math.Max(1, lumps), trials / Math.Max(1, lumps));
        return (x <= 0 ? 0 : Beta.InvCDF(x, n - x + 1, Tail), x >= n ? 1 : Beta.InvCDF(x + 1, n - x, 1 - Tail));
    }

    /// <summary>Of the mean of a count: Garwood, "Fiducial limits for the Poisson distribution", 1936.</summary>
    /// <param name="count">0 and up.</param>
    public static (double Low, double High) Count(double count)
        => (count <= 0 ? 0 : Gamma.InvCDF(count, 1, Tail), Gamma.InvCDF(count + 1, 1, 1 - Tail));
}
