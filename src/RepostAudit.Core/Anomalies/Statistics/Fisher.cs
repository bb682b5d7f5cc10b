using MathNet.Numerics;

namespace RepostAudit.Core.Anomalies.Statistics;

/// <summary>One p-value of several independent ones: -2 Σ ln p has a chi-squared distribution. Fisher, "Statistical Methods for Research Workers", 1925.</summary>
public static class Fisher
{
    /// <summary>Smaller p-values are taken for this, so that none of them decides alone.</summary>
    private const double Least = 1e-12;

    /// <param name="pValues">0..1; larger than they should be does no harm.</param>
    /// <returns>0..1; 1 of none.</returns>
    public static double Combine(IReadOnlyCollection<double> pValues)
        => pValues.Count == 0 ? 1 : SpecialFunctions.GammaUpperRegularized(pValues.Count, -pValues.Sum(p => Math.Log(Math.Max(p, Least))));
}
