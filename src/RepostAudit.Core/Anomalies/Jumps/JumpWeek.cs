namespace RepostAudit.Core.Anomalies.Jumps;

/// <summary>A week of a unit, seen as a jump that may or may not have been one, with the weeks before and after it.</summary>
/// <param name="Unit">The unit.</param>
/// <param name="Week">The week.</param>
/// <param name="Place">Its place from the bottom in the week before, 1 = last; null where it had nothing to fear.</param>
/// <param name="Before">What counted in the week before.</param>
/// <param name="Now">In the week.</param>
/// <param name="After">In the week after.</param>
/// <param name="UsualBefore">What its other weeks lead to expect in the week before.</param>
/// <param name="Usual">And in the week.</param>
/// <param name="Shape">Of its weeks' negative binomial.</param>
/// <param name="Scatter">0..1: how often the scatter of its weeks makes a count so large; 1 where the next week is not far below.</param>
/// <param name="Weight">The further the week before is below the usual, the more there was to fear, and the rarer it is by chance.</param>
internal sealed record JumpWeek(int Unit, int Week, int? Place, int Before, int Now, int After, double UsualBefore, double Usual, double Shape, double Scatter, double Weight)
{
    private const double Jump = 1.8;

    private const double Back = 0.75;

    /// <summary>Who was away and makes up for it has as much in both weeks together as usual; a jump has so many times as much.</summary>
    private const double Surplus = 1.25;

    /// <summary>Whether it is far above the week before, and the next far below it.</summary>
    public bool IsUpAndDown => Now >= Jump * Before && FallsBack(Now, After);

    /// <summary>Whether what counts after is far below what counts now.</summary>
    public static bool FallsBack(int now, int after) => after <= Back * now;

    /// <summary>Whether the weeks and those before them are, all together, more than what was missed and made up for.</summary>
    public static bool IsMoreThanMadeUpFor(IReadOnlyCollection<JumpWeek> weeks) => weeks.Sum(of => of.Before + of.Now) >= Surplus * weeks.Sum(of => of.UsualBefore + of.Usual);
}
