using RepostAudit.Core.Chances;

namespace RepostAudit.Core.Anomalies.Statistics;

/// <summary>
/// How likely the most striking of many overlapping stretches of weeks is to be as striking by chance, where every week is a coin with a known probability of its own: the share of half-years
/// drawn from these coins that have such a stretch. Overlapping stretches tell nearly the same, so this is several times less than Bonferroni's bound. A Monte Carlo test (Davison and Hinkley,
/// "Bootstrap Methods and their Application", 1997, 4.2): valid with any number of draws. The draws are the same each time.
/// </summary>
internal static class CoinScan
{
    private const int Draws = 9_999;

    /// <param name="stretches">Which were tested, by first week and the week after the last.</param>
    /// <param name="chances">0..1, of each week; 0 where it says nothing.</param>
    /// <param name="pValue">0..1, the smallest among the stretches, each by the Poisson-binomial distribution of its weeks.</param>
    /// <returns>At most 1, at least 1 / 10,000 or Bonferroni's bound, if that is less.</returns>
    public static double PValue(IReadOnlyList<Stretch> stretches, IReadOnlyList<double> chances, double pValue)
    {
        var bound = Math.Min(1, pValue * stretches.Count);
        if (bound <= 1.0 / (Draws + 1))
        {
            return bound;
        }

        var least = stretches.Select(of => (of.From, of.Until, Hits: LeastHits([.. of.Weeks.Select(week => chances[week])], pValue))).Where(of => of.Hits <= of.Until - of.From).ToArray();
        var before = new int[chances.Count + 1];
        var asStriking = 0;
        var state = 0UL;
        for (var draw = 0; draw < Draws; draw++)
        {
            for (var week = 0; week < chances.Count; week++)
            {
                before[week + 1] = before[week] + (SplitMix64.Fraction(SplitMix64.Next(ref state)) < chances[week] ? 1 : 0);
            }

            foreach (var (from, until, hits) in least)
            {
                if (before[until] - before[from] >= hits)
                {
                    asStriking++;
                    break;
                }
            }
        }

        return Math.Min(bound, (asStriking + 1.0) / (Draws + 1));
    }

    // How many hits a stretch needs for so small a p-value; more than it has weeks where none are enough.
    private static int LeastHits(double[] chances, double pValue)
    {
        // What is equal but for rounding is as striking.
        var (from, until, atMost) = (0, chances.Length + 1, pValue * (1 + 1e-9));
        while (from < until)
        {
            var middle = (from + until) / 2;
            (from, until) = Tails.PoissonBinomial(middle, chances) <= atMost ? (from, middle) : (middle + 1, until);
        }

        return from;
    }
}
