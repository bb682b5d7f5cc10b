namespace RepostAudit.Core.Uploads;

/// <summary>The zone in which the county's weeks begin and end.</summary>
public sealed record CountyCalendar(TimeZoneInfo Zone)
{
    /// <summary>The zone that is taken where no other is configured.</summary>
    public const string DefaultZone = "Asia/Shanghai";

    /// <summary>The week in which an upload counts: that of its moment on the county's clocks.</summary>
    public IsoWeek WeekOf(DateTimeOffset moment) => IsoWeek.Of(DateOnly.FromDateTime(Local(moment).DateTime));

    /// <summary>From the Monday's first moment to that of the next, on the county's clocks.</summary>
    public Period PeriodOf(IsoWeek week) => new(Midnight(week.FirstDay), Midnight(week.FirstDay.AddDays(7)));

    public DateTimeOffset Local(DateTimeOffset moment) => TimeZoneInfo.ConvertTime(moment, Zone);

    // Where clocks are put forward at midnight the day begins with the first moment there is.
    private DateTimeOffset Midnight(DateOnly day)
    {
        var at = day.ToDateTime(TimeOnly.MinValue);
        while (Zone.IsInvalidTime(at))
        {
            at = at.AddMinutes(15);
        }

        // Where they are put back over midnight the day begins with the earlier of the two.
        var offset = Zone.IsAmbiguousTime(at) ? Zone.GetAmbiguousTimeOffsets(at).Max() : Zone.GetUtcOffset(at);
        return new DateTimeOffset(at, offset).ToUniversalTime();
    }
}
