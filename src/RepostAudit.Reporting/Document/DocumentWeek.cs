using System.Text.Json.Serialization;

namespace RepostAudit.Reporting.Document;

/// <summary>One week: its totals, its units, and who would be summoned.</summary>
/// <param name="Week">The ISO week, such as <c>2024-W10</c>.</param>
/// <param name="FirstDay">Its Monday.</param>
/// <param name="LastDay">Its Sunday.</param>
/// <param name="Totals">Over the files of this week.</param>
/// <param name="SummonedRaw">Ids of the units that the ranking by submitted uploads would summon.</param>
/// <param name="SummonedAudited">Ids of the units that the ranking by counted uploads would summon.</param>
/// <param name="Tallies">The units, by id; uploads without a unit last.</param>
public sealed record DocumentWeek(
    string Week,
    DateOnly FirstDay,
    DateOnly LastDay,
    DocumentTotals Totals,
    IReadOnlyList<string> SummonedRaw,
    IReadOnlyList<string> SummonedAudited,
    IReadOnlyList<DocumentTally> Tallies)
{
    /// <summary>What the rankings are worth. Reports written before there was this lack it.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public DocumentWorth? Worth { get; init; }

    /// <summary>What the reposts cost those who made them. Reports written before there was this lack it.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public DocumentBurden? Burden { get; init; }

    /// <summary>Units that either ranking gives a flag, the last by counted uploads first.</summary>
    [JsonIgnore]
    public IEnumerable<DocumentTally> Flagged => Tallies
        .Where(tally => tally.Place is { FlagRaw: not null } or { FlagAudited: not null })
        .OrderByDescending(tally => tally.RankAudited);

    /// <summary>Units that the audited ranking summons although their place could as well be chance.</summary>
    [JsonIgnore]
    public IEnumerable<DocumentTally> SummonedByChance => Tallies.Where(tally => tally is { SummonedAudited: true, Place.FlagAudited.Warranted: false });

    /// <summary>Units of which the fewest uploads that change who is summoned are as few as of any.</summary>
    [JsonIgnore]
    public IEnumerable<DocumentTally> NearestToTheBorder
        => Worth?.FewestUploads is { } fewest ? Tallies.Where(tally => tally.Place?.FewestUploads is { } own && Math.Abs(own) == fewest) : [];

    /// <summary>Units that the raw ranking would summon and the audited one does not.</summary>
    [JsonIgnore]
    public IEnumerable<DocumentTally> SummonedOnlyRaw => Tallies.Where(tally => tally is { SummonedRaw: true, SummonedAudited: false });

    /// <summary>Units that the audited ranking would summon and the raw one does not.</summary>
    [JsonIgnore]
    public IEnumerable<DocumentTally> SummonedOnlyAudited => Tallies.Where(tally => tally is { SummonedRaw: false, SummonedAudited: true });
}
