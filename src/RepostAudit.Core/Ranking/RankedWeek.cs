namespace RepostAudit.Core.Ranking;

/// <summary>Both rankings of one week.</summary>
/// <param name="Tallies">Every tally with its places.</param>
/// <param name="Worth">What the rankings are worth.</param>
public sealed record RankedWeek(IReadOnlyList<RankedTally> Tallies, RankingWorth Worth);
