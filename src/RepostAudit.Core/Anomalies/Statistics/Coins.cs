using RepostAudit.Core.Chances;

namespace RepostAudit.Core.Anomalies.Statistics;

/// <summary>Every week is a coin with a known probability of its own; a stretch is judged by the Poisson-binomial distribution of its heads.</summary>
/// <param name="chances">0..1, of each week; 0 where it says nothing.</param>
internal sealed class Coins(IReadOnlyList<double> chances) : INullWeeks
{
    public int Weeks => chances.Count;

    public double LeastFor(int from, int until, double pValue)
    {
        double[] asked = [.. chances.Skip(from).Take(until - from)];
        return Least.Where(asked.Length, heads => Tails.PoissonBinomial(heads, asked) <= pValue);
    }

    public void Draw(ref ulong state, Span<double> drawn)
    {
        for (var week = 0; week < chances.Count; week++)
        {
            drawn[week] = SplitMix64.Fraction(SplitMix64.Next(ref state)) < chances[week] ? 1 : 0;
        }
    }
}
