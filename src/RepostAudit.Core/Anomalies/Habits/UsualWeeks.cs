using MathNet.Numerics.Distributions;
using RepostAudit.Core.Anomalies.Statistics;
using RepostAudit.Core.Chances;

namespace RepostAudit.Core.Anomalies.Habits;

/// <summary>
/// A unit's weeks as its usual share has them: the null model against which what it uploaded is held. The share of a week is drawn anew each week (beta-binomial), for uploads of a week hang
/// together; the usual share itself is known only so well.
/// </summary>
internal sealed class UsualWeeks : INullWeeks
{
    // With more uploads than these nothing depends on what drawing gains over a bound.
    private const int MostDrawn = 20_000;

    // What the share may be is drawn as the middles of these parts of its distribution: sixteenths, the last of which is halved again and again, for far up lies the innocent explanation.
    private static readonly double[] Parts = [.. Enumerable.Range(1, 15).Select(part => part / 16.0), .. Enumerable.Range(5, 12).Select(halvings => 1 - Math.Pow(0.5, halvings)), 1];

    private readonly int[] _trials;
    private readonly double[] _factors;
    private readonly double _share;
    private readonly double _doubt;
    private readonly double _correlation;
    private double[][][]? _tables;

    /// <param name="trials">0 where a week says nothing. [week]</param>
    /// <param name="factors">By which the odds of the share are higher than usual in a week, 1 and up. [week]</param>
    /// <param name="share">0..1 without the ends.</param>
    /// <param name="doubt">Variance of what the share may be.</param>
    /// <param name="correlation">0..1, of two uploads of one week.</param>
    public UsualWeeks(int[] trials, double[] factors, double share, double doubt, double correlation)
        => (_trials, _factors, _share, _doubt, _correlation) = (trials, factors, share, doubt, correlation);

    public int Weeks => _trials.Length;

    public bool MayBeDrawn => _trials.Sum() <= MostDrawn;

    /// <summary>Compares what weeks held with what they usually would.</summary>
    /// <param name="seen">Of the kind.</param>
    /// <param name="from">The first week.</param>
    /// <param name="until">The week after the last.</param>
    public Comparison Compare(int seen, int from, int until)
        => Sum(from, until) is var (all, expected, within) && all == 0 ? Comparison.Nothing : new(all, expected, Tails.BetaBinomial(seen, all, expected, within), 1 + ((all - 1) * within));

    public double LeastFor(int from, int until, double pValue)
        => Sum(from, until) is var (all, expected, within) ? Least.Where(all, seen => Tails.BetaBinomial(seen, all, expected, within) <= pValue) : 0;

    public void Draw(ref ulong state, Span<double> drawn)
    {
        _tables ??= Tables();
        var tables = _tables[_tables.Length == 1 ? 0 : At(Parts, SplitMix64.Fraction(SplitMix64.Next(ref state)))];
        for (var week = 0; week < tables.Length; week++)
        {
            drawn[week] = _trials[week] == 0 ? 0 : At(tables[week], SplitMix64.Fraction(SplitMix64.Next(ref state)));
        }
    }

    // Where a drawn chance falls: the first that is larger. Array.BinarySearch compares as if there were numbers that are none, at several times the cost, and this is done a million times.
    private static int At(double[] upTo, double chance)
    {
        var (from, until) = (0, upTo.Length);
        while (from < until)
        {
            var middle = (from + until) / 2;
            (from, until) = upTo[middle] <= chance ? (middle + 1, until) : (from, middle);
        }

        return from;
    }

    private double ShareOf(int week, double share)
    {
        var odds = share / (1 - share) * _factors[week];
        return odds / (1 + odds);
    }

    // The sum of the weeks, as one beta-binomial of the same mean and variance.
    private (int All, double Expected, double Within) Sum(int from, int until)
    {
        var (all, mean, variance) = (0, 0.0, 0.0);
        for (var week = from; week < until; week++)
        {
            var (trials, share) = (_trials[week], ShareOf(week, _share));
            all += trials;
            mean += trials * share;
            variance += trials * share * (1 - share) * (1 + ((trials - 1) * _correlation));
        }

        variance += all * (double)all * _doubt;
        var expected = Math.Clamp(mean / Math.Max(1, all), 1e-6, 1 - 1e-6);
        return (all, expected, all < 2 ? 0 : Math.Clamp(((variance / (all * expected * (1 - expected))) - 1) / (all - 1), 0, 0.9));
    }

    // For each share, the chance that a week holds no more than so many. [share][week][count]
    private double[][][] Tables()
    {
        var strength = (_share * (1 - _share) / _doubt) - 1;
        var shares = _doubt <= 0
            ? [_share]
            : Parts.Select((end, part) => Math.Clamp(Beta.InvCDF(_share * strength, (1 - _share) * strength, (end + (part == 0 ? 0 : Parts[part - 1])) / 2), 1e-6, 1 - 1e-6));
        return [.. shares.Select(share => _trials.Select((trials, week) => Tails.BetaBinomialUpTo(trials, ShareOf(week, share), _correlation)).ToArray())];
    }
}
