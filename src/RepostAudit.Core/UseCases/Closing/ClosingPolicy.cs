using RepostAudit.Core.Uploads;

namespace RepostAudit.Core.UseCases.Closing;

/// <summary>When a week's report is drawn.</summary>
public sealed record ClosingPolicy
{
    /// <summary>
    /// How long after the week's last moment the county closes it. -7 to 7 days; before it where that is negative, and what comes in
    /// the rest of the week makes further revisions.
    /// </summary>
    public TimeSpan ClosesAfter { get; init => field = InRange(value, TimeSpan.FromDays(-7)); } = TimeSpan.Zero;

    /// <summary>How long after that deliveries that were under way are waited for. 0 to 7 days.</summary>
    public TimeSpan Grace { get; init => field = InRange(value, TimeSpan.Zero); } = TimeSpan.FromHours(6);

    /// <summary>How many weeks that are closed are looked at again for facts that came late. 0 to 104.</summary>
    public int WeeksLookedAtAgain
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfNegative(value);
            ArgumentOutOfRangeException.ThrowIfGreaterThan(value, 104);
            field = value;
        }
    } = 4;

    /// <summary>From how many weeks before the closed one habits are told. 0 to 103.</summary>
    public int WeeksOfHabit
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfNegative(value);
            ArgumentOutOfRangeException.ThrowIfGreaterThan(value, Anomalies.Inquiry.MostWeeks - 1);
            field = value;
        }
    } = 25;

    /// <summary>The weeks to be closed or looked at again at the given moment, the earliest first; the newest is the one that was due last.</summary>
    public IReadOnlyList<IsoWeek> Due(DateTimeOffset now, CountyCalendar calendar)
    {
        var newest = calendar.WeekOf(now - ClosesAfter - Grace).Add(-1);
        return [.. Enumerable.Range(-WeeksLookedAtAgain, WeeksLookedAtAgain + 1).Select(newest.Add)];
    }

    private static TimeSpan InRange(TimeSpan value, TimeSpan least)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(value, least);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(value, TimeSpan.FromDays(7));
        return value;
    }
}
