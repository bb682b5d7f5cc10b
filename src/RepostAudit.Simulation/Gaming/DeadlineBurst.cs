using RepostAudit.Simulation.Happenings;
using RepostAudit.Simulation.Weeks;

namespace RepostAudit.Simulation.Gaming;

/// <summary>A unit that did not use to uploads most of its week in the last two hours.</summary>
/// <remarks>Strength: that share of the week's uploads.</remarks>
internal sealed class DeadlineBurst(Leaf player, IReadOnlyList<int> weeks, double strength) : Scheme("deadline_burst", "", [player], weeks, strength)
{
    private const int Last = 2 * Span.Hour;

    public override void Shape(UnitWeek at)
    {
        if (Plays(at))
        {
            at.Gather(Strength, IsLate, () => at.Until - Last + at.Dice.Below(Last - (5 * Span.Minute)));
        }
    }

    public override double Realised(Stage stage) => Share(stage, IsLate);

    private static bool IsLate(Draft draft) => draft.At % Span.Week >= Span.Week - Last;
}
