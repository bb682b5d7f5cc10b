using MathNet.Numerics.Statistics;
using RepostAudit.Simulation.Happenings;
using RepostAudit.Simulation.Weeks;

namespace RepostAudit.Simulation.Gaming;

/// <summary>A unit that came out at the bottom, and is summoned, jumps in the week after and falls back in the next; some do so again.</summary>
/// <remarks>Strength: what is counted in the jump week over what usually is, less 1; over the week before it is at least that. Measured against the median of all
/// other weeks, so that a mere return from the bottom is no jump.</remarks>
internal sealed class JumpCollapse(Leaf player, IReadOnlyList<int> weeks, double strength) : Scheme("jump_collapse", "", [player], weeks, strength)
{
    /// <summary>The lowest tenth of the ranking is the bottom.</summary>
    public const double Bottom = 0.1;

    public override void Settle(UnitWeek at)
    {
        if (at.Leaf != Players[0] || at.Week == 0)
        {
            return;
        }

        if (Weeks.Contains(at.Week))
        {
            Counter.Reach(at, (int)Math.Ceiling(Math.Max(Usual(at.Week), at.Leaf.Counted(at.Week - 1)) * (1 + (Strength * at.Dice.Between(1, 1.05)))), gamed: true);
        }
        else if (Weeks.Contains(at.Week - 1))
        {
            Counter.Cut(at, Math.Max(3, (int)(Usual(at.Week - 1) * at.Dice.Between(0.8, 1.1))));
        }
    }

    public override void Close(CountyWeek at)
    {
        if (!Weeks.Contains(at.Week + 1) || at.Of(Players[0]) is not { Quota: > 0 } own)
        {
            return;
        }

        var others = at.Units.Where(unit => unit.Quota > 0 && unit != own).Select(unit => unit.Counted / (double)unit.Quota!).Order().ToList();
        var most = Math.Max(1, (int)(0.98 * own.Quota!.Value * others[Math.Max(0, (int)(others.Count * Bottom) - 1)]));
        while (own.Counted > most)
        {
            var gone = own.Dice.Pick(own.Drafts.Where(draft => draft.Seen is Seen.Counted).ToList());
            own.Drafts.RemoveAll(draft => draft == gone || draft.Source == gone);
        }
    }

    public override double Realised(Stage stage)
        => Weeks.Average(week => Players[0].Counted(week) / Math.Max(1, Enumerable.Range(Players[0].Begins, stage.Weeks - Players[0].Begins).Except(Weeks).Select(other => (double)Players[0].Counted(other)).Median())) - 1;

    // Of the weeks gone by before the jump.
    private double Usual(int jump) => Enumerable.Range(Players[0].Begins, jump - Players[0].Begins).Select(week => (double)Players[0].Counted(week)).Median();
}
