using RepostAudit.Simulation.Happenings;
using RepostAudit.Simulation.Truth;
using RepostAudit.Simulation.Weeks;

namespace RepostAudit.Simulation.Oddities;

/// <summary>A good capture is shown round as an example, and some units upload the example itself.</summary>
internal sealed class PassedRound(Decoy decoy, int week, IReadOnlyList<Leaf> leaves) : Odd
{
    public override Decoy Decoy => decoy;

    public override void Close(CountyWeek at)
    {
        if (at.Week != week || leaves[0].Weeks[week].Where(draft => draft.CanBeCopied && draft.At % Span.Week < 5 * Span.Day).ToList() is not { Count: > 0 } made)
        {
            return;
        }

        Draft? example = null;
        foreach (var unit in leaves.Skip(1).Select(at.Of).OfType<UnitWeek>())
        {
            example ??= unit.Dice.Pick(made);
            unit.Copy(example, example.At + (int)(Span.Hour * Math.Clamp(unit.Dice.LogBell(10, 0.8), 0.5, 40)), Recogniser.KindOfForwarded(unit.Dice), gamed: false);
            unit.Look();
        }
    }
}
