namespace RepostAudit.Simulation.Weeks;

/// <summary>All units' week, when each has uploaded what it uploads by itself.</summary>
internal sealed record CountyWeek(Stage Stage, int Week, IReadOnlyList<UnitWeek> Units)
{
    /// <summary>The unit's week; null if it does not exist yet.</summary>
    public UnitWeek? Of(Leaf leaf) => Units.FirstOrDefault(unit => unit.Leaf == leaf);
}
