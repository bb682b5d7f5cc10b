using RepostAudit.Simulation.Weeks;

namespace RepostAudit.Simulation.Happenings;

/// <summary>Something that makes uploads differ from people's habits: an oddity, the county's doing, or a game.</summary>
internal abstract class Happening
{
    /// <summary>Changes habits, levels and quotas before the first week.</summary>
    public virtual void Prepare(Stage stage)
    {
    }

    /// <summary>Adds to a unit's week, or moves what is in it, while it is uploaded.</summary>
    public virtual void Shape(UnitWeek at)
    {
    }

    /// <summary>Looks at what the recogniser has counted so far, and stops or goes on.</summary>
    public virtual void Settle(UnitWeek at)
    {
    }

    /// <summary>Adds what passes between units, when each has uploaded its own.</summary>
    public virtual void Close(CountyWeek at)
    {
    }
}
