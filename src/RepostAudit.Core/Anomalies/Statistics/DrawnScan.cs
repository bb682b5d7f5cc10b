namespace RepostAudit.Core.Anomalies.Statistics;

/// <summary>
/// How likely the most striking of many overlapping stretches of weeks is to be as striking by chance: the share of half-years drawn from the null model that have such a stretch. Overlapping
/// stretches tell nearly the same, so this is several times less than Bonferroni's bound. A Monte Carlo test (Davison and Hinkley, "Bootstrap Methods and their Application", 1997, 4.2), valid with
/// any number of draws, and when it stops early, too, once enough is known (Besag and Clifford, "Sequential Monte Carlo p-values", 1991). The draws are the same each time.
/// </summary>
internal static class DrawnScan
{
    private const int Draws = 9_999;

    /// <summary>What is as likely as this in the one best stretch is a coincidence among many: a bound will do.</summary>
    private const double Doubtful = 0.01;

    /// <summary>Draws end with this many as striking half-years: the p-value is then known to about 5 % of itself.</summary>
    private const int Enough = 400;

    /// <param name="stretches">Which were tested.</param>
    /// <param name="weeks">The null model that gave each its p-value.</param>
    /// <param name="pValue">0..1, the smallest of these.</param>
    /// <returns>At most Bonferroni's bound and at most 1; at least 1 / 10,000 or the bound, if that is less.</returns>
    public static double PValue(IReadOnlyList<Stretch> stretches, INullWeeks weeks, double pValue)
    {
        var bound = Math.Min(1, pValue * stretches.Count);
        if (bound <= 1.0 / (Draws + 1) || pValue > Doubtful || !weeks.MayBeDrawn)
        {
            return bound;
        }

        // What is equal but for rounding is as striking.
        var least = stretches.Select(of => (of.From, of.Until, Sum: weeks.LeastFor(of.From, of.Until, pValue * (1 + 1e-9)))).ToArray();
        var drawn = new double[weeks.Weeks];
        var before = new double[drawn.Length + 1];
        var (asStriking, draw, state) = (0, 0, 0UL);
        while (draw < Draws && asStriking < Enough)
        {
            draw++;
            weeks.Draw(ref state, drawn);
            for (var week = 0; week < drawn.Length; week++)
            {
                before[week + 1] = before[week] + drawn[week];
            }

            foreach (var (from, until, sum) in least)
            {
                if (before[until] - before[from] >= sum)
                {
                    asStriking++;
                    break;
                }
            }
        }

        return Math.Min(bound, asStriking == Enough ? asStriking / (double)draw : (asStriking + 1.0) / (draw + 1));
    }
}
