using RepostAudit.Core.Uploads;

namespace RepostAudit.Simulation.Truth;

/// <summary>An innocent oddity that a detector may take for gaming.</summary>
/// <param name="Kind">Such as <c>shift_work</c>.</param>
/// <param name="Units">The units; empty for the whole county, which is written <c>*</c>.</param>
/// <param name="Weeks">The weeks; empty for all of them.</param>
public sealed record Decoy(string Kind, IReadOnlyList<UnitId> Units, IReadOnlyList<IsoWeek> Weeks);
