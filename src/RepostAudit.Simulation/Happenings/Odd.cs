using RepostAudit.Simulation.Truth;

namespace RepostAudit.Simulation.Happenings;

/// <summary>An innocent oddity.</summary>
internal abstract class Odd : Happening
{
    /// <summary>As decoys.csv lists it.</summary>
    public abstract Decoy Decoy { get; }
}
