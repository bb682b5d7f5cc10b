using RepostAudit.Core.Tallies;
using RepostAudit.Core.Uploads;

namespace RepostAudit.Reporting.Document.Anomalies;

/// <summary>A unit as people find it.</summary>
/// <param name="Unit">Its id.</param>
/// <param name="Name">What people call it; its id where nobody says.</param>
public sealed record DocumentUnitName(string Unit, string Name)
{
    internal static DocumentUnitName Of(UnitId unit, County county) => new(unit.ToString(), county.Find(unit)?.Name ?? unit.ToString());
}
