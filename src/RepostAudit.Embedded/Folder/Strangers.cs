using RepostAudit.Core.Reports;
using RepostAudit.Core.Tables;
using RepostAudit.Core.Tallies;
using RepostAudit.Core.Uploads;

namespace RepostAudit.Embedded.Folder;

/// <summary>Where a problem lies.</summary>
internal readonly record struct ProblemPlace(string File, int? Line);

/// <summary>Units that upload though units.csv does not know them. They are kept as claimed: to guess whom they mean is nobody's business here.</summary>
internal static class Strangers
{
    /// <returns>A problem for each such unit, where it is met first; none where there is no units.csv to ask.</returns>
    public static IEnumerable<Problem> Of(IEnumerable<(UnitId Unit, ProblemPlace Place)> claims, County county)
        => county.HasUnits
            ? claims
                .Where(claim => county.Find(claim.Unit) is null)
                .DistinctBy(claim => claim.Unit)
                .Select(claim => new Problem(claim.Place.File, claim.Place.Line, "unit", $"Unit {claim.Unit} is not in {CountyTables.UnitsFile}; its uploads are kept under that name and it has no rank", "Add the unit there, or correct it here"))
            : [];
}
