using RepostAudit.Core.Uploads;

namespace RepostAudit.Simulation.Truth;

/// <summary>A labelled episode.</summary>
/// <param name="Number">From 1; written <c>E001</c>.</param>
/// <param name="Type">The detector that should find it, such as <c>ring</c>.</param>
/// <param name="Subtype">Which form of it; empty where it has only one.</param>
/// <param name="CountyDriven">Whether the county did it, not a unit.</param>
/// <param name="Units">The units, of a ring the originator first; empty for the whole county, which is written <c>*</c>.</param>
/// <param name="Weeks">Its weeks, in order.</param>
/// <param name="Strength">What was aimed at; what it measures depends on the type (docs/simulation.md).</param>
/// <param name="Realised">The same, measured in the finished ledger.</param>
/// <param name="MedianUploads">Of its units in its weeks; 0 for units that do not upload.</param>
/// <param name="Related">Units that a finding of this type may name without being wrong.</param>
public sealed record Episode(
    int Number,
    string Type,
    string Subtype,
    bool CountyDriven,
    IReadOnlyList<UnitId> Units,
    IReadOnlyList<IsoWeek> Weeks,
    double Strength,
    double Realised,
    double MedianUploads,
    IReadOnlyList<UnitId> Related);
