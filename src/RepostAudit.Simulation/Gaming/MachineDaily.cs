using RepostAudit.Simulation.Happenings;
using RepostAudit.Simulation.Weeks;

namespace RepostAudit.Simulation.Gaming;

/// <summary>A program uploads at the same clock time on every day.</summary>
/// <remarks>Strength: share of the week's uploads that it makes.</remarks>
/// <param name="player">The unit.</param>
/// <param name="weeks">Its weeks.</param>
/// <param name="strength">See above.</param>
/// <param name="clock">Seconds since midnight at which it starts.</param>
internal sealed class MachineDaily(Leaf player, IReadOnlyList<int> weeks, double strength, int clock) : Scheme("machine_timing", "daily", [player], weeks, strength)
{
    public const int Days = 7;

    private const int Spacing = 4, Late = 6;
    private readonly HashSet<Draft> _made = [];

    public override void Shape(UnitWeek at)
    {
        if (!Plays(at))
        {
            return;
        }

        at.Sit(Days - at.Drafts.Count, at.UsualStart, gamed: true);
        var person = at.Leaf.Roster.Pick(at.Week, at.Dice);
        var taken = at.Dice.Some(at.Drafts.Where(draft => draft.Source is null), Math.Max(Days, (int)Math.Ceiling(Strength * at.Drafts.Count)));
        for (var i = 0; i < taken.Count; i++)
        {
            (taken[i].At, taken[i].Person, taken[i].Gamed) = (at.From + (i % Days * Span.Day) + clock + (i / Days * Spacing) + at.Dice.Below(Late), person, true);
            _made.Add(taken[i]);
        }
    }

    public override double Realised(Stage stage) => Share(stage, _made.Contains);
}
