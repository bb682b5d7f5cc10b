using RepostAudit.Core.Tallies;

namespace RepostAudit.Simulation.Places;

/// <summary>A unit of the tree: the county, a town, or one that uploads.</summary>
internal sealed class Place(int index, Unit unit, Place? parent)
{
    /// <summary>Its place in units.csv, from 0.</summary>
    public int Index => index;

    public Unit Unit => unit;

    public Place? Parent => parent;

    public List<Place> Children { get; } = [];

    public bool Uploads => unit.Level is "department" or "village";

    /// <summary>How many work there; towns and the county hold the sum of those below.</summary>
    public int Staff => unit.Staff!.Value;

    public override string ToString() => unit.Id.ToString();
}
