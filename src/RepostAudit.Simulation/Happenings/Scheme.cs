using RepostAudit.Core.Uploads;
using RepostAudit.Simulation.Weeks;

namespace RepostAudit.Simulation.Happenings;

/// <summary>A game, or what the county does that looks like one: something with a label.</summary>
internal abstract class Scheme(string type, string subtype, IReadOnlyList<Leaf> players, IReadOnlyList<int> weeks, double strength) : Happening
{
    public string Type => type;

    public string Subtype => subtype;

    /// <summary>The units that play, of a ring the originator first; empty for the whole county.</summary>
    public IReadOnlyList<Leaf> Players => players;

    /// <summary>Its weeks, from 0, in order.</summary>
    public IReadOnlyList<int> Weeks => weeks;

    public double Strength => strength;

    /// <summary>Whom the label names.</summary>
    public virtual IReadOnlyList<UnitId> Named => [.. players.Select(leaf => leaf.Id)];

    /// <summary>Whom a finding may name as well: the town above.</summary>
    public virtual IReadOnlyList<UnitId> Related
        => [.. players.Select(leaf => leaf.Place.Parent!).Where(parent => parent.Unit.Level == "town").Select(parent => parent.Unit.Id).Distinct()];

    /// <summary>What came of the strength in the finished ledger.</summary>
    public abstract double Realised(Stage stage);

    protected bool Plays(UnitWeek at) => weeks.Contains(at.Week) && players.Contains(at.Leaf);

    /// <summary>Of all uploads of the players' weeks, or of everybody's.</summary>
    protected double Share(Stage stage, Func<Draft, bool> which)
    {
        var drafts = (players.Count > 0 ? players : stage.Leaves).SelectMany(leaf => weeks.SelectMany(week => leaf.Weeks[week])).ToList();
        return drafts.Count == 0 ? 0 : drafts.Count(which) / (double)drafts.Count;
    }
}
