using RepostAudit.Core.Anomalies.Activities;
using RepostAudit.Core.Anomalies.Findings;
using RepostAudit.Core.Anomalies.Habits;
using RepostAudit.Core.Anomalies.Statistics;

namespace RepostAudit.Core.Anomalies.Detectors;

/// <summary>
/// A unit's counts that land on the quota or at most two above, more often than those of one that does not aim at it (<see cref="Landings"/>); one that is steadier than its peers lands beside it as often
/// on either side. After Kleven and Waseem, "Using Notches to Uncover Optimization Frictions and Structural Elasticities", 2013, with exact tests in place of a fitted density, for there are few weeks.
/// </summary>
internal static class QuotaBunching
{
    private const int FewestWeeks = 5;

    /// <summary>Fewer landings are a coincidence that nobody would call a way of working, however unlikely.</summary>
    private const int FewestHits = 5;

    /// <summary>However steady a unit is, of its weeks that are on the spot or as close on either side of it no more than this share are on the spot: 1/3 where density is even, more at its peak.</summary>
    private const double Peaked = 0.4;

    /// <summary>What a steady unit around the very spot would show as seldom as this is not steadiness but aim.</summary>
    private const double NotASteadyUnit = 0.05;

    private const double LeastShare = 0.5;

    public static IEnumerable<Candidate> Of(Activity activity, Volume volume, Landings landings, Sufficiency enough)
        => from unit in enough.Units(Question.LandingOnQuota)
           let chances = new Coins([.. Enumerable.Range(0, activity.Weeks.Count).Select(week => landings.ChanceOf(unit, week))])
           from stretch in WeekScan.Of(
               activity.Weeks.Count,
               week => landings.Applies(unit, week),
               (first, end) => Test(landings, unit, first, end),
               (first, end) => IsLarge(landings, unit, first, end),
               WeekScan.Further,
               (tested, best) => DrawnScan.PValue(tested, chances, best.PValue))
           let weeks = stretch.Weeks.Where(week => landings.Applies(unit, week)).ToArray()
           select new Candidate(Question.LandingOnQuota, [unit], weeks, stretch.PValue, () => Describe(activity, volume, landings, unit, weeks));

    private static double? Test(Landings landings, int unit, int from, int until)
    {
        var weeks = Weeks(landings, unit, from, until);
        return weeks.Count < FewestWeeks ? null : Tails.PoissonBinomial(weeks.Count(week => landings.IsHit(unit, week)), weeks.ConvertAll(week => landings.ChanceOf(unit, week)));
    }

    private static bool IsLarge(Landings landings, int unit, int from, int until)
    {
        var weeks = Weeks(landings, unit, from, until);
        var (hits, beside) = (weeks.Count(week => landings.IsHit(unit, week)), weeks.Count(week => landings.IsBeside(unit, week)));
        return hits >= FewestHits && hits >= LeastShare * weeks.Count && Tails.Binomial(hits, hits + beside, Peaked) <= NotASteadyUnit;
    }

    private static List<int> Weeks(Landings landings, int unit, int from, int until)
        => [.. Enumerable.Range(from, until - from).Where(week => landings.Applies(unit, week))];

    private static Description Describe(Activity activity, Volume volume, Landings landings, int unit, int[] weeks)
    {
        var hits = weeks.Count(week => landings.IsHit(unit, week));
        var (low, high) = Intervals.Share(hits, weeks.Length, 1);
        return new(
            new(hits / (double)weeks.Length, low, high, weeks.Average(week => landings.ChanceOf(unit, week))),
            new Figures.Landing(hits, weeks.Length, weeks.Count(week => landings.IsJustBelow(unit, week))),
            WeekSeries.Of(activity.Weeks.Count, week => activity.HasUploads(unit, week) ? volume.Counted[unit][week] : null, week => activity.Quotas[unit][week]),
            []);
    }
}
