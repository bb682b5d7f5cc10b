using RepostAudit.Core.Anomalies.Activities;
using RepostAudit.Core.Anomalies.Findings;
using RepostAudit.Core.Anomalies.Habits;
using RepostAudit.Core.Anomalies.Statistics;

namespace RepostAudit.Core.Anomalies.Detectors;

/// <summary>Weeks after the county raised its quotas, in which units all over it land on them more than in other weeks.</summary>
internal static class CountyBunching
{
    /// <summary>Units of a county share their news.</summary>
    private const double Correlation = 0.01;

    /// <summary>A county lands on a raised quota where it does so this many times as often as on others.</summary>
    private const double LeastRise = 1.3;

    public static IEnumerable<Candidate> Of(Activity activity, Landings landings, Sufficiency enough)
    {
        foreach (var raise in enough.County(Question.CountyLandingOnQuota) ? CountyRaises.Of(activity) : [])
        {
            var usual = landings.Usual(week => week < raise.From || week >= raise.Until);
            var best = (PValue: 1.0, Until: raise.From + 1);
            for (var until = raise.From + 1; until <= raise.Until; until++)
            {
                var (hits, cells, chance) = landings.OfCounty(week => week >= raise.From && week < until);
                var mean = Math.Clamp(chance * usual / Math.Max(1, cells), 1e-3, 0.9);
                var p = cells > 0 && hits >= LeastRise * mean * cells ? Tails.BetaBinomial(hits, cells, mean, Correlation) : 1;
                best = p < best.PValue ? (p, until) : best;
            }

            int[] weeks = [.. Enumerable.Range(raise.From, best.Until - raise.From)];
            yield return new(Question.CountyLandingOnQuota, [], weeks, Math.Min(1, best.PValue * (raise.Until - raise.From)), () => Describe(activity, landings, weeks));
        }
    }

    private static Description Describe(Activity activity, Landings landings, int[] weeks)
    {
        var (hits, cells, chance) = landings.OfCounty(weeks.Contains);
        var usual = landings.Usual(week => !weeks.Contains(week));
        var (low, high) = Intervals.Share(hits, cells, 1 + ((cells - 1) * Correlation));
        long Asked(int week) => activity.Uploading.Where(unit => activity.Quotas[unit][weeks[0] - 1] > 0).Sum(unit => (long)(activity.Quotas[unit][week] ?? 0));
        (int Hits, int Cells, double Chance)[] all = [.. Enumerable.Range(0, activity.Weeks.Count).Select(at => landings.OfCounty(week => week == at))];
        return new(
            new(hits / (double)cells, low, high, Math.Min(1, chance * usual / cells)),
            new Figures.Raise(hits, cells, Asked(weeks[0]) / (double)Math.Max(1, Asked(weeks[0] - 1))),
            WeekSeries.Of(all.Length, at => all[at].Cells > 0 ? all[at].Hits / (double)all[at].Cells : null, at => all[at].Cells > 0 ? Math.Min(1, all[at].Chance * usual / all[at].Cells) : null),
            []);
    }
}
