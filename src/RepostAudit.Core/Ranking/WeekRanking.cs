using RepostAudit.Core.Tallies;
using RepostAudit.Core.Uploads;

namespace RepostAudit.Core.Ranking;

/// <summary>One unit in one week: its tally and its places.</summary>
/// <param name="Tally">What it submitted.</param>
/// <param name="Raw">Its place by submitted uploads, as the county ranks today; null where it has no rank.</param>
/// <param name="Audited">Its place by counted uploads; null where it has no rank.</param>
/// <param name="Interval">The audited ranks it may hold in truth; null where it has no rank.</param>
/// <param name="Unranked">Why it has no rank; null where it has one.</param>
public sealed record RankedTally(Tally Tally, Placing? Raw, Placing? Audited, RankInterval? Interval, Unranked? Unranked);

/// <summary>Why a tally has no rank.</summary>
public enum Unranked
{
    /// <summary>Nobody said whose uploads these are.</summary>
    NoUnit,

    /// <summary>units.csv does not know the unit.</summary>
    UnknownUnit,

    /// <summary>Units are ranked by attainment, and this one has no quota for the week.</summary>
    NoQuota,

    /// <summary>Units are ranked per head, and units.csv does not say how many work in this one, or says 0.</summary>
    NoStaff,
}

/// <summary>Both rankings of the weeks.</summary>
public static class WeekRanking
{
    /// <returns>The tallies in the given order, with their places among those of their week.</returns>
    public static IReadOnlyList<RankedTally> Of(IReadOnlyList<Tally> tallies, County county, RankingPolicy policy)
        => [.. Weeks(tallies, county, policy).SelectMany(week => week.Tallies)];

    /// <returns>The weeks in the order in which the tallies name them.</returns>
    public static IReadOnlyList<RankedWeek> Weeks(IReadOnlyList<Tally> tallies, County county, RankingPolicy policy)
        => [.. tallies.GroupBy(tally => tally.Week).Select(week => OfWeek(week.Key, [.. week], county, policy))];

    private static RankedWeek OfWeek(IsoWeek week, IReadOnlyList<Tally> tallies, County county, RankingPolicy policy)
    {
        var ranked = tallies.Where(tally => WhyUnranked(tally, county, policy) is null).ToList();
        var exposures = ranked.ConvertAll(tally => Exposure(tally, county, policy.Basis));
        var (submitted, counted) = (ranked.ConvertAll(tally => tally.Counts.Submitted), ranked.ConvertAll(tally => tally.Counts.Counted));
        var (rawScores, scores) = (Scores(submitted), Scores(counted));
        var (raw, audited) = (Placing.Of(rawScores, policy.SummonedPlaces), Placing.Of(scores, policy.SummonedPlaces));
        var order = PairOrder.Of(counted, exposures, policy.Confidence);
        RankInterval[] intervals = [.. Enumerable.Range(0, order.Units).Select(order.IntervalOf)];
        var place = ranked.Select((tally, i) => (tally, i)).ToDictionary(pair => pair.tally, pair => pair.i);
        return new(
            [.. tallies.Select(tally => place.TryGetValue(tally, out var i)
                ? new RankedTally(tally, raw[i], audited[i], intervals[i], null)
                : new RankedTally(tally, null, null, null, WhyUnranked(tally, county, policy)))],
            new(week, OrderWorth.Of(PairOrder.Of(submitted, exposures, policy.Confidence)), OrderWorth.Of(order), RankCorrelation.TauB(rawScores, scores), Units()));

        double[] Scores(List<int> counts) => [.. counts.Select((count, i) => count / exposures[i])];

        UnitWorth[] Units()
        {
            var borders = SummonsBorder.Of(counted, exposures, policy.SummonedPlaces);
            var (rawFlags, flags) = (Flag.Of(rawScores, intervals, policy), Flag.Of(scores, intervals, policy));
            return [.. ranked.Select((tally, i) => new UnitWorth(
                tally.Unit!.Value, [.. order.TiedWith(i).Select(other => ranked[other].Unit!.Value)], borders[i], rawFlags[i], flags[i]))];
        }
    }

    // What a unit's uploads are measured against. Only of units that have it: the others have no rank.
    private static double Exposure(Tally tally, County county, RankingBasis basis) => basis switch
    {
        RankingBasis.Attainment => tally.Quota!.Value,
        RankingBasis.PerStaff => county.Find(tally.Unit!.Value)!.Staff!.Value,
        _ => 1,
    };

    private static Unranked? WhyUnranked(Tally tally, County county, RankingPolicy policy) => tally switch
    {
        { Unit: null } => Unranked.NoUnit,
        { Unit: { } unit } when county.HasUnits && county.Find(unit) is null => Unranked.UnknownUnit,
        { Quota: not > 0 } when policy.Basis is RankingBasis.Attainment => Unranked.NoQuota,
        { Unit: { } unit } when policy.Basis is RankingBasis.PerStaff && county.Find(unit) is not { Staff: > 0 } => Unranked.NoStaff,
        _ => null,
    };
}
