using RepostAudit.Core.Tallies;
using RepostAudit.Core.Uploads;
using RepostAudit.Simulation.Output;
using RepostAudit.Simulation.Truth;

namespace RepostAudit.Simulation;

/// <summary>A county's ledger, and the truth about it.</summary>
/// <param name="Settings">What it was made from.</param>
/// <param name="Units">The county, departments, towns and villages; only departments and villages upload.</param>
/// <param name="Quotas">What was asked of each unit in each week; of parents the target that they received. A unit has none before it exists.</param>
/// <param name="Uploads">In order of time.</param>
/// <param name="Episodes">What a detector should find.</param>
/// <param name="Decoys">What it should not.</param>
/// <param name="Summary">What the policy costs and brings.</param>
public sealed record SimulatedCounty(
    SimulationSettings Settings,
    IReadOnlyList<Unit> Units,
    IReadOnlyDictionary<(IsoWeek Week, UnitId Unit), int> Quotas,
    IReadOnlyList<SimulatedUpload> Uploads,
    IReadOnlyList<Episode> Episodes,
    IReadOnlyList<Decoy> Decoys,
    SimulationSummary Summary)
{
    /// <summary>The units and quotas as the domain knows them.</summary>
    public County County => new(Units, Quotas);
}
