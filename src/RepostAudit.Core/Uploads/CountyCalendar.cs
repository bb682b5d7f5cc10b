namespace RepostAudit.Core.Uploads;

/// <summary>The zone in which the county's weeks begin and end.</summary>
public sealed record CountyCalendar(TimeZoneInfo Zone)
{
    /// <summary>The zone that is taken where no other is configured.</summary>
    public const string DefaultZone = "Asia/Shanghai";

    /// <summary>The week in which an upload counts: that of its moment on the county's clocks.</summary>
    public IsoWeek WeekOf(DateTimeOffset moment) => IsoWeek.Of(DateOnly.FromDateTime(Local(moment).DateTime));

    public DateTimeOffset Local(DateTimeOffset moment) => TimeZoneInfo.ConvertTime(moment, Zone);
}
