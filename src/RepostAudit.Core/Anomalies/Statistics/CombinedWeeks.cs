using MathNet.Numerics.Distributions;
using RepostAudit.Core.Chances;

namespace RepostAudit.Core.Anomalies.Statistics;

/// <summary>Weeks with p-values of their own, independent and uniform; a stretch is judged by <see cref="Fisher"/>'s combination of them.</summary>
/// <param name="weeks">How many there are.</param>
/// <param name="known">Whether there is a p-value of a week.</param>
internal sealed class CombinedWeeks(int weeks, Func<int, bool> known) : INullWeeks
{
    public int Weeks => weeks;

    public double LeastFor(int from, int until, double pValue)
        => Enumerable.Range(from, until - from).Count(known) is > 0 and var count ? ChiSquared.InvCDF(2 * count, 1 - pValue) : double.PositiveInfinity;

    public void Draw(ref ulong state, Span<double> drawn)
    {
        for (var week = 0; week < weeks; week++)
        {
            drawn[week] = known(week) ? -2 * Math.Log(1 - SplitMix64.Fraction(SplitMix64.Next(ref state))) : 0;
        }
    }
}
