using System.Text.Json.Serialization;
using RepostAudit.Core.Ranking;
using RepostAudit.Core.Tallies;

namespace RepostAudit.Reporting.Document;

/// <summary>What one unit submitted in one week, and its places.</summary>
/// <param name="Unit">Its id; null for uploads of which nobody said whose they are.</param>
/// <param name="Name">What people call it; null where units.csv does not say.</param>
/// <param name="Submitted">Uploads: <c>counted + duplicate + rejected</c>.</param>
/// <param name="Counted">Uploads that count.</param>
/// <param name="Duplicate">Uploads that repeat an earlier one.</param>
/// <param name="Rejected">Uploads that are no evidence.</param>
/// <param name="Quota">What was asked of it; null where nobody says.</param>
/// <param name="Attainment">Counted over quota, rounded to four decimals; null without a quota.</param>
/// <param name="RankRaw">Its place by submitted uploads, 1 = best; null where it has no rank.</param>
/// <param name="RankAudited">Its place by counted uploads.</param>
/// <param name="RankLow">The best audited place it may hold in truth.</param>
/// <param name="RankHigh">The worst audited place it may hold in truth.</param>
/// <param name="SummonedRaw">Whether the raw ranking would summon it.</param>
/// <param name="SummonedAudited">Whether the audited ranking would summon it.</param>
/// <param name="Unranked">Why it has no rank; null where it has one.</param>
public sealed record DocumentTally(
    string? Unit,
    string? Name,
    int Submitted,
    int Counted,
    int Duplicate,
    int Rejected,
    int? Quota,
    double? Attainment,
    int? RankRaw,
    int? RankAudited,
    int? RankLow,
    int? RankHigh,
    bool SummonedRaw,
    bool SummonedAudited,
    Unranked? Unranked)
{
    /// <summary>What its place is worth; null where it has no rank. Reports written before there was this lack it.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public DocumentPlace? Place { get; init; }

    /// <summary>Places won (above 0) or lost (below 0) once the repeats are out; null where it has no rank.</summary>
    [JsonIgnore]
    public int? Climb => RankRaw - RankAudited;

    internal static DocumentTally Of(RankedTally ranked, UnitWorth? worth, County county)
    {
        var (tally, counts) = (ranked.Tally, ranked.Tally.Counts);
        return new(
            tally.Unit?.ToString(),
            tally.Unit is { } unit ? county.Find(unit)?.Name : null,
            counts.Submitted,
            counts.Counted,
            counts.Duplicate,
            counts.Rejected,
            tally.Quota,
            Decimals.Four(tally.Attainment),
            ranked.Raw?.Rank,
            ranked.Audited?.Rank,
            ranked.Interval?.Low,
            ranked.Interval?.High,
            ranked.Raw?.Summoned ?? false,
            ranked.Audited?.Summoned ?? false,
            ranked.Unranked)
        {
            Place = worth is null ? null : DocumentPlace.Of(worth),
        };
    }
}
