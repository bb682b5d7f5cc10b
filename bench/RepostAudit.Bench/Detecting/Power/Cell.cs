using RepostAudit.Core.Uploads;

namespace RepostAudit.Bench.Detecting.Power;

/// <summary>What a finding says of one unit in one week.</summary>
/// <param name="Unit">Null for the whole county.</param>
/// <param name="Week">Null for the whole period.</param>
internal readonly record struct Cell(UnitId? Unit, IsoWeek? Week);

/// <summary>What the truth makes of it.</summary>
internal enum Verdict
{
    /// <summary>An episode of the very type.</summary>
    True,

    /// <summary>An episode of another type, or a unit that such a finding may name without being wrong.</summary>
    Related,

    /// <summary>Nothing was going on there.</summary>
    False,
}
