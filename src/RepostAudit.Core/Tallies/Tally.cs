using RepostAudit.Core.Uploads;

namespace RepostAudit.Core.Tallies;

/// <summary>What one unit submitted in one week.</summary>
/// <param name="Week">The week.</param>
/// <param name="Unit">The unit; null for uploads of which nobody said whose they are.</param>
/// <param name="Counts">What came of its uploads.</param>
/// <param name="Quota">What was asked of it; null where quotas.csv does not say.</param>
public sealed record Tally(IsoWeek Week, UnitId? Unit, Counts Counts, int? Quota)
{
    /// <summary>Counted uploads over the quota, 0 and up; null without a quota or with a quota of 0.</summary>
    public double? Attainment => Quota is > 0 ? Counts.Counted / (double)Quota : null;
}
