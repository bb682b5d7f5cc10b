namespace RepostAudit.Imaging.Skia.Painting.Stories;

/// <summary>Upload times on the county's clocks, no two alike.</summary>
internal sealed class Clock(CountyPlan plan, Chance chance)
{
    /// <summary>China keeps one time all year.</summary>
    public static readonly TimeSpan Offset = TimeSpan.FromHours(8);

    private readonly HashSet<DateTimeOffset> _taken = [];

    /// <summary>Some moment of a week between 08:00 and 20:30, more often on working days.</summary>
    /// <param name="week">0 for the plan's first.</param>
    /// <param name="firstDay">The earliest day, 0 for Monday.</param>
    public DateTimeOffset Daytime(int week, int firstDay = 0)
    {
        var day = chance.Happens(80) && firstDay < 4 ? chance.Between(firstDay, 4) : chance.Between(firstDay, 6);
        return Free(At(week, day, 8 * 60).AddSeconds(chance.Below(12 * 3600 + 1800)));
    }

    /// <summary>Sunday night, just before the week closes.</summary>
    public DateTimeOffset LastMinute(int week) => Free(At(week, 6, 22 * 60).AddSeconds(chance.Below(90 * 60)));

    private DateTimeOffset At(int week, int day, int minute)
        => new(plan.FirstWeek.FirstDay.AddDays(7 * week + day).ToDateTime(TimeOnly.MinValue).AddMinutes(minute), Offset);

    private DateTimeOffset Free(DateTimeOffset moment)
    {
        while (!_taken.Add(moment))
        {
            moment = moment.AddSeconds(1);
        }

        return moment;
    }
}
