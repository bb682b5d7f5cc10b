using RepostAudit.Core.Uploads;
using RepostAudit.Core.UseCases.Closing;

namespace RepostAudit.Core.Tests.UseCases;

public sealed class ClosingPolicyTests
{
    private static readonly CountyCalendar Shanghai = new(TimeZoneInfo.CreateCustomTimeZone("UTC+8", TimeSpan.FromHours(8), "UTC+8", "UTC+8"));

    // 2024-W10 ended in Shanghai with Sunday, 10 March.
    private static readonly DateTimeOffset WeekEnd = new(2024, 3, 10, 16, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(0, 0, 0, "2024-W10")]
    [InlineData(0, 6, 5, "2024-W09")]
    [InlineData(0, 6, 6, "2024-W10")]
    [InlineData(12, 6, 17, "2024-W09")]
    [InlineData(12, 6, 18, "2024-W10")]
    [InlineData(-48, 0, -49, "2024-W09")]
    [InlineData(-48, 0, -48, "2024-W10")]
    [InlineData(-168, 0, -1, "2024-W10")]
    public void A_week_is_due_when_it_is_closed_and_the_grace_is_over(int closesAfterHours, int graceHours, int hoursAfterTheWeek, string newest)
    {
        var policy = new ClosingPolicy { ClosesAfter = TimeSpan.FromHours(closesAfterHours), Grace = TimeSpan.FromHours(graceHours) };

        Assert.Equal(newest, policy.Due(WeekEnd.AddHours(hoursAfterTheWeek), Shanghai)[^1].ToString());
    }

    [Fact]
    public void Weeks_that_were_closed_lately_are_looked_at_first()
        => Assert.Equal(
            ["2024-W08", "2024-W09", "2024-W10"],
            new ClosingPolicy { WeeksLookedAtAgain = 2 }.Due(WeekEnd.AddHours(6), Shanghai).Select(week => week.ToString()));
}
