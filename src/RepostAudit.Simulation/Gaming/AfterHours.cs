using RepostAudit.Simulation.Habits;
using RepostAudit.Simulation.Happenings;
using RepostAudit.Simulation.Weeks;

namespace RepostAudit.Simulation.Gaming;

/// <summary>People must repost at night: between 22:00 and 06:00.</summary>
/// <remarks>Strength: that share of the week's uploads.</remarks>
internal sealed class AfterHours(Leaf player, IReadOnlyList<int> weeks, double strength) : Scheme("after_hours", "", [player], weeks, strength)
{
    // From 22 to 5 o'clock: rather before sleep than out of it.
    private static readonly (int Hour, int Until)[] Nights = [(22, 8), (23, 14), (0, 18), (1, 21), (2, 22), (3, 23), (4, 24), (5, 26)];

    public override void Shape(UnitWeek at)
    {
        if (Plays(at))
        {
            at.Gather(Strength, IsAtNight, () => at.From + (at.Dice.Below(7) * Span.Day) + (Hour(at.Dice.Below(26)) * Span.Hour) + at.Dice.Below(50 * Span.Minute));
        }
    }

    public override double Realised(Stage stage) => Share(stage, IsAtNight);

    private static int Hour(int ticket) => Nights.First(night => ticket < night.Until).Hour;

    private static bool IsAtNight(Draft draft) => DayProfile.IsNight(Span.HourOf(draft.At));
}
