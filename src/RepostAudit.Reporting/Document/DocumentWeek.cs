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
    /// <summary>Units that the raw ranking would summon and the audited one does not.</summary>
    [JsonIgnore]
    public IEnumerable<DocumentTally> SummonedOnlyRaw => Tallies.Where(tally => tally is { SummonedRaw: true, SummonedAudited: false });

    /// <summary>Units that the audited ranking would summon and the raw one does not.</summary>
    [JsonIgnore]
    public IEnumerable<DocumentTally> SummonedOnlyAudited => Tallies.Where(tally => tally is { SummonedRaw: false, SummonedAudited: true });
}
