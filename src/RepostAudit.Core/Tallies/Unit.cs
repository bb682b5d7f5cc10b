using RepostAudit.Core.Uploads;

namespace RepostAudit.Core.Tallies;

/// <summary>A unit as units.csv describes it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">What people call it.</param>
/// <param name="Parent">The unit above it; null at the top or where the file says nothing.</param>
/// <param name="Level">Free text, such as county or town; null where the file says nothing.</param>
/// <param name="Staff">How many work there; null where the file says nothing.</param>
/// <param name="Population">How many live there; null where the file says nothing.</param>
public sealed record Unit(UnitId Id, string Name, UnitId? Parent = null, string? Level = null, int? Staff = null, int? Population = null);
