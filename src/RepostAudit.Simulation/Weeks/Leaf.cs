using RepostAudit.Core.Uploads;
using RepostAudit.Simulation.Habits;
using RepostAudit.Simulation.Places;

namespace RepostAudit.Simulation.Weeks;

/// <summary>A unit that uploads, with its people, habits and uploads.</summary>
internal sealed class Leaf(Place place, UnitHabits habits, Roster roster, double size, int weeks)
{
    public Place Place => place;

    public UnitId Id => place.Unit.Id;

    public UnitHabits Habits => habits;

    public Roster Roster => roster;

    /// <summary>What a unit of its size and kind uploads or is asked in a week.</summary>
    public double Size => size;

    /// <summary>The first week in which it exists.</summary>
    public int Begins { get; set; }

    /// <summary>What events make of its uploads, as a factor for each week.</summary>
    public double[] Level { get; } = [.. Enumerable.Repeat(1.0, weeks)];

    /// <summary>In which weeks it has something of its own going on, so that no second thing begins.</summary>
    public bool[] Busy { get; } = new bool[weeks];

    /// <summary>The oddities it has all the time.</summary>
    public HashSet<string> Oddities { get; } = [];

    /// <summary>Its uploads, in each week.</summary>
    public List<Draft>[] Weeks { get; } = [.. Enumerable.Range(0, weeks).Select(_ => new List<Draft>())];

    public int Counted(int week) => Weeks[week].Count(draft => draft.Seen is Seen.Counted);

    /// <summary>Whether nothing happens from one week before to one week after.</summary>
    public bool IsFree(int from, int until) => from - 1 >= Begins && !Busy.AsSpan(Math.Max(from - 1, 0)..Math.Min(until + 2, Busy.Length)).Contains(true);

    public void Take(int from, int until) => Busy.AsSpan(Math.Max(from, 0)..Math.Min(until + 1, Busy.Length)).Fill(true);
}
