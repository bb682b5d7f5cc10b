using RepostAudit.Simulation.Happenings;
using RepostAudit.Simulation.Weeks;

namespace RepostAudit.Simulation.Campaigns;

/// <summary>The county pushes an article that everybody reposts in the same hours.</summary>
/// <param name="type">The detector that would mistake it.</param>
/// <param name="subtype">Its name.</param>
/// <param name="week">The week.</param>
/// <param name="from">When the article comes out.</param>
/// <param name="until">When the last of it is reposted.</param>
/// <param name="share">Share of the week's uploads that it adds, above 0 and below 1; the strength.</param>
internal abstract class Rush(string type, string subtype, int week, int from, int until, double share) : Scheme(type, subtype, [], [week], share)
{
    public override void Prepare(Stage stage) => stage.Articles.Publish(from);

    public override void Shape(UnitWeek at)
    {
        if (at.Week != Weeks[0])
        {
            return;
        }

        var dice = at.Stage.Dice.Fork(Subtype, at.Leaf.Place.Index);
        var pictures = dice.Count(at.Drafts.Count * Strength / (1 - Strength) * dice.GammaOne(8));
        at.Sit(pictures, () => Math.Min(from + 60 + (int)dice.Wait((until - from) / 3.0), until - 300), article: at.Stage.Articles.NewestAt(from));
    }
}

/// <summary>An article comes out on Sunday evening, shortly before the deadline.</summary>
internal sealed class LatePush(int week, int from, double share)
    : Rush("deadline_burst", "late_push", week, from, (week + 1) * Span.Week, share)
{
    /// <summary>Share of the county's uploads in the last two hours.</summary>
    public override double Realised(Stage stage) => Share(stage, draft => draft.At % Span.Week >= Span.Week - (2 * Span.Hour));
}

/// <summary>Something is broadcast at night, and reposted at once.</summary>
internal sealed class NightEvent(int week, int day, double share)
    : Rush("after_hours", "night_event", week, (week * Span.Week) + (day * Span.Day) + (22 * Span.Hour), (week * Span.Week) + (day * Span.Day) + (26 * Span.Hour), share)
{
    /// <summary>Share of the county's uploads between 22:00 and 06:00.</summary>
    public override double Realised(Stage stage) => Share(stage, draft => Habits.DayProfile.IsNight(Span.HourOf(draft.At)));
}
