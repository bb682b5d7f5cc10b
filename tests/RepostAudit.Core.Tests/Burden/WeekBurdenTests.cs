using FsCheck;
using FsCheck.Xunit;
using RepostAudit.Core.Burden;
using RepostAudit.Core.Tallies;
using RepostAudit.Core.Uploads;
using RepostAudit.Core.Verdicts;
using static RepostAudit.Core.Tests.Facts;

namespace RepostAudit.Core.Tests.Burden;

public class WeekBurdenTests
{
    private static readonly CountyCalendar Clocks = new(TimeZoneInfo.CreateCustomTimeZone("UTC+8", TimeSpan.FromHours(8), null, null));

    [Theory]
    [InlineData("2024-03-05T21:59:59+08:00", 0, 0)]
    [InlineData("2024-03-05T22:00:00+08:00", 1, 0)]
    [InlineData("2024-03-05T05:59:59+08:00", 1, 0)]
    [InlineData("2024-03-05T06:00:00+08:00", 0, 0)]
    [InlineData("2024-03-05T14:30:00+00:00", 1, 0)] // 22:30 on the county's clocks
    [InlineData("2024-03-09T12:00:00+08:00", 0, 1)] // a Saturday
    [InlineData("2024-04-04T12:00:00+08:00", 0, 1)] // Qingming, a Thursday
    [InlineData("2024-04-07T12:00:00+08:00", 0, 0)] // the Sunday worked for it
    [InlineData("2024-03-08T23:00:00+08:00", 1, 0)] // Friday night
    [InlineData("2024-03-09T01:00:00+08:00", 1, 1)] // and on, by the date a Saturday
    public void Nights_and_days_off_are_those_of_the_county_s_clocks(string at, int night, int dayOff)
        => Assert.Equal(new UploadHours(1, night, dayOff, Math.Max(night, dayOff)), UploadHours.Of([Time(at)], Clocks, WorkCalendar.Of([]), NightHours.Ordinary));

    [Fact]
    public void The_night_is_the_one_that_the_report_says()
        => Assert.Equal(0, UploadHours.Of([Time("2024-03-08T22:30:00+08:00")], Clocks, WorkCalendar.Of([]), new NightHours(23, 5)).Night);

    [Property]
    public bool What_is_at_night_and_on_a_day_off_counts_once(NonNegativeInt[] hours)
    {
        var found = UploadHours.Of([.. hours.Select(hour => new DateTimeOffset(2024, 1, 1, 0, 0, 0, TimeSpan.Zero).AddHours(hour.Get))], Clocks, WorkCalendar.Of([]), NightHours.Ordinary);

        return found.Uploads == hours.Length
            && found.OffHours >= Math.Max(found.Night, found.DayOff)
            && found.OffHours <= Math.Min(found.Uploads, found.Night + found.DayOff);
    }

    [Fact]
    public void The_county_s_burden_is_that_of_its_units_and_of_uploads_without_one()
    {
        var county = new County([new Unit(Unit("u1"), "", Staff: 10), new Unit(Unit("u2"), "", Staff: 5)], new Dictionary<(IsoWeek, UnitId), int>());
        var burden = Of(county, new BurdenPolicy { MinutesPerRepost = 30 }, ("u1", "2024-03-05T23:00:00+08:00"), ("u1", "2024-03-05T12:00:00+08:00"), (null, "2024-03-09T12:00:00+08:00"));

        Assert.Equal([(2, 1.0), (0, 0.0), (1, 0.5)], burden.Units.Select(unit => (unit.Hours.Uploads, unit.StaffHours)));
        Assert.Equal(new UnitBurden(null, new UploadHours(3, 1, 1, 2), 3, 15, 1.5), burden.County);
        Assert.Equal((6, 6), (burden.Units[0].MinutesPerHead, burden.County.MinutesPerHead));
    }

    [Fact]
    public void Per_head_nothing_is_guessed_where_the_staff_is_not_known()
    {
        var county = new County([new Unit(Unit("u1"), "", Staff: 10), new Unit(Unit("u2"), "", Staff: 0)], new Dictionary<(IsoWeek, UnitId), int>());
        var burden = Of(county, new BurdenPolicy(), ("u1", "2024-03-05T12:00:00+08:00"), ("u2", "2024-03-05T12:00:00+08:00"));

        Assert.Equal((0.1, null, null), (burden.Units[0].CountedPerHead, burden.Units[1].CountedPerHead, burden.County.CountedPerHead));
    }

    [Fact]
    public void The_report_learns_of_which_years_no_holidays_are_known()
    {
        Assert.Empty(Of(County.Unknown, new BurdenPolicy(), ("u1", "2024-03-05T12:00:00+08:00")).UnknownYears);
        Assert.Equal([2031, 2032], Of(County.Unknown, new BurdenPolicy(), ("u1", "2031-12-31T12:00:00+08:00")).UnknownYears);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(60.1)]
    [InlineData(double.NaN)]
    public void A_repost_takes_more_than_no_time_and_at_most_an_hour(double minutes)
        => Assert.Throws<ArgumentOutOfRangeException>(() => new BurdenPolicy { MinutesPerRepost = minutes });

    private static WeekBurden Of(County county, BurdenPolicy policy, params (string? Unit, string At)[] uploads)
    {
        Submission[] submissions = [.. uploads.Select((upload, i) => new Submission(
            new Upload(
                EntryId.OfUnplaced(UploadName.Parse($"{i}.png").OrThrow()),
                UploadName.Parse($"{i}.png").OrThrow(),
                null,
                Clocks.WeekOf(Time(upload.At)),
                upload.Unit is { } unit ? Unit(unit) : null,
                null,
                null,
                null,
                Time(upload.At)),
            new Verdict.Counted()))];
        return Assert.Single(WeekBurden.Of(WeekTallies.Of(submissions, county), submissions, county, Clocks, policy, NightHours.Ordinary));
    }

    private static DateTimeOffset Time(string at) => DateTimeOffset.Parse(at, System.Globalization.CultureInfo.InvariantCulture);
}
