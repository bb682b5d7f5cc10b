namespace RepostAudit.Simulation.Weeks;

/// <summary>Times are whole seconds since the first Monday's midnight on the county's clocks, which know no summer time.</summary>
internal static class Span
{
    public const int Minute = 60, Hour = 3600, Day = 24 * Hour, Week = 7 * Day;

    /// <summary>The county's offset from UTC.</summary>
    public static TimeSpan Offset { get; } = TimeSpan.FromHours(8);

    public static int WeekOf(int at) => at / Week;

    public static int HourOf(int at) => at % Day / Hour;

    public static bool IsWeekend(int at) => at % Week / Day >= 5;
}
