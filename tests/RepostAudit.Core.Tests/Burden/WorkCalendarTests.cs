using RepostAudit.Core.Burden;

namespace RepostAudit.Core.Tests.Burden;

public class WorkCalendarTests
{
    private static readonly WorkCalendar Published = WorkCalendar.Of([]);

    [Theory]
    [InlineData("2024-02-09", false)] // New Year's Eve: only recommended as a day off
    [InlineData("2024-02-10", true)]
    [InlineData("2024-02-17", true)]
    [InlineData("2024-02-18", false)]
    [InlineData("2024-04-07", false)]
    [InlineData("2024-10-12", false)]
    [InlineData("2025-01-26", false)]
    [InlineData("2025-01-28", true)]
    [InlineData("2025-10-08", true)]
    [InlineData("2025-10-11", false)]
    [InlineData("2026-01-02", true)]
    [InlineData("2026-01-04", false)]
    [InlineData("2026-02-23", true)]
    [InlineData("2026-02-28", false)]
    [InlineData("2026-09-20", false)]
    [InlineData("2024-03-09", true)] // an ordinary Saturday
    [InlineData("2024-03-11", false)] // an ordinary Monday
    public void The_days_are_those_of_the_State_Council_s_notices(string day, bool off)
        => Assert.Equal(off, Published.IsOff(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture)));

    // How many days the notices give: the holidays of each year together, and the Saturdays and Sundays that are worked for them.
    [Theory]
    [InlineData(2024, 28, 8)]
    [InlineData(2025, 28, 5)]
    [InlineData(2026, 33, 6)]
    public void Each_year_has_as_many_days_as_its_notice(int year, int off, int work)
    {
        var days = WorkCalendar.Published.Where(holiday => holiday.Date.Year == year).ToLookup(holiday => holiday.Kind);

        Assert.Equal((off, work), (days[DayKind.Off].Count(), days[DayKind.Work].Count()));
        Assert.All(days[DayKind.Work], day => Assert.True(day.Date.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday));
    }

    [Fact]
    public void A_year_in_which_the_county_names_a_day_is_the_county_s_alone()
    {
        var own = WorkCalendar.Of([new(new(2025, 3, 12), DayKind.Off, "植树节")]);

        Assert.True(own.IsOff(new(2025, 3, 12)));
        Assert.False(own.IsOff(new(2025, 1, 28)));
        Assert.True(own.IsOff(new(2024, 2, 12)));
    }

    [Fact]
    public void Of_a_year_that_no_calendar_names_only_Saturdays_and_Sundays_are_off()
    {
        Assert.False(Published.Covers(2031));
        Assert.True(Published.Covers(2026));
        Assert.False(Published.IsOff(new(2031, 10, 1)));
        Assert.True(Published.IsOff(new(2031, 10, 4)));
    }
}
