using RepostAudit.Core.Tallies;

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
}

/// <summary>Both rankings of the weeks.</summary>
public static class WeekRanking
{
    /// <returns>The tallies in the given order, with their places among those of their week.</returns>
    public static IReadOnlyList<RankedTally> Of(IReadOnlyList<Tally> tallies, County county, RankingPolicy policy)
        => [.. tallies.GroupBy(tally => tally.Week).SelectMany(week => OfWeek([.. week], county, policy))];

    private static IEnumerable<RankedTally> OfWeek(IReadOnlyList<Tally> tallies, County county, RankingPolicy policy)
    {
        var ranked = tallies.Where(tally => WhyUnranked(tally, county, policy) is null).ToList();
        var exposures = ranked.ConvertAll(tally => policy.Basis is RankingBasis.Attainment ? tally.Quota!.Value : 1.0);
        var raw = Placing.Of([.. ranked.Select((tally, i) => tally.Counts.Submitted / exposures[i])], policy.SummonedPlaces);
        var audited = Placing.Of([.. ranked.Select((tally, i) => tally.Counts.Counted / exposures[i])], policy.SummonedPlaces);
        var intervals = RankInterval.Of(ranked.ConvertAll(tally => tally.Counts.Counted), exposures, policy.Confidence);
        var place = ranked.Select((tally, i) => (tally, i)).ToDictionary(pair => pair.tally, pair => pair.i);
        return tallies.Select(tally => place.TryGetValue(tally, out var i)
            ? new RankedTally(tally, raw[i], audited[i], intervals[i], null)
            : new RankedTally(tally, null, null, null, WhyUnranked(tally, county, policy)));
    }

    private static Unranked? WhyUnranked(Tally tally, County county, RankingPolicy policy) => tally switch
    {
        { Unit: null } => Unranked.NoUnit,
        { Unit: { } unit } when county.HasUnits && county.Find(unit) is null => Unranked.UnknownUnit,
        { Quota: not > 0 } when policy.Basis is RankingBasis.Attainment => Unranked.NoQuota,
        _ => null,
    };
}
