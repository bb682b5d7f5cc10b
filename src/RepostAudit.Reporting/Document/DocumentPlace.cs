using RepostAudit.Core.Ranking;

namespace RepostAudit.Reporting.Document;

/// <summary>What a unit's place is worth.</summary>
/// <param name="TiedWith">Ids of the units with which its order is not settled by the counted uploads.</param>
/// <param name="UploadsToEscape">Of a unit that is summoned by counted uploads: how many more it would not be summoned with; null for the others.</param>
/// <param name="UploadsToSpare">Of a unit that is not: how many fewer it would be summoned with; null for the others, and where it would not be even with none.</param>
/// <param name="FewestUploads">The fewest uploads of this unit that change who is summoned: above 0 added, below 0 taken away; null where no number does.</param>
/// <param name="FlagRaw">The flag that the ranking by submitted uploads gives it; null for none.</param>
/// <param name="FlagAudited">The flag that the ranking by counted uploads gives it; null for none.</param>
public sealed record DocumentPlace(IReadOnlyList<string> TiedWith, int? UploadsToEscape, int? UploadsToSpare, int? FewestUploads, Flag? FlagRaw, Flag? FlagAudited)
{
    internal static DocumentPlace Of(UnitWorth worth) => new(
        [.. worth.TiedWith.Select(unit => unit.ToString())],
        worth.Border.ToEscape,
        worth.Border.Spare,
        worth.Border.Nearest,
        worth.Raw,
        worth.Audited);
}
