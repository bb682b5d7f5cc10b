using RepostAudit.Core.Tallies;
using RepostAudit.Core.Uploads;

namespace RepostAudit.Core.Burden;

/// <summary>What a week's reposts cost those who made them. All that was submitted counts here, for repeats and rejected files took time as well.</summary>
/// <param name="Week">The week.</param>
/// <param name="County">All uploads of the week, those without a unit included; its staff is that of all units below.</param>
/// <param name="Units">The units of the week's tallies, in their order; uploads without a unit last.</param>
/// <param name="Targets">What was asked of whom, from the top of the tree of units down.</param>
/// <param name="UnknownYears">The years of the week whose holidays no calendar names, so that only Saturdays and Sundays are days off; ascending.</param>
public sealed record WeekBurden(IsoWeek Week, UnitBurden County, IReadOnlyList<UnitBurden> Units, IReadOnlyList<Target> Targets, IReadOnlyList<int> UnknownYears)
{
    /// <returns>One for each week of the tallies, in their order.</returns>
    public static IReadOnlyList<WeekBurden> Of(
        IReadOnlyList<Tally> tallies, IEnumerable<Submission> submissions, County county, CountyCalendar clocks, BurdenPolicy policy, NightHours night)
    {
        var days = WorkCalendar.Of(county.Holidays);
        var uploads = submissions
            .Where(submission => submission is { Week: not null, UploadedAt: not null })
            .ToLookup(submission => (submission.Week!.Value, submission.Unit), submission => submission.UploadedAt!.Value);
        return [.. tallies.GroupBy(tally => tally.Week).Select(week =>
        {
            UnitBurden[] units = [.. week.Select(tally => UnitBurden.Of(
                tally.Unit,
                UploadHours.Of([.. uploads[(week.Key, tally.Unit)]], clocks, days, night),
                tally.Counts.Counted,
                tally.Unit is { } unit && county.Find(unit) is { Staff: > 0 and var staff } ? staff : null,
                policy))];
            return new WeekBurden(week.Key, Whole(units, policy), units, Target.Of(week.Key, county), YearsBeyond(week.Key, days));
        })];
    }

    private static UnitBurden Whole(UnitBurden[] units, BurdenPolicy policy) => UnitBurden.Of(
        null,
        new(units.Sum(unit => unit.Hours.Uploads), units.Sum(unit => unit.Hours.Night), units.Sum(unit => unit.Hours.DayOff), units.Sum(unit => unit.Hours.OffHours)),
        units.Sum(unit => unit.Counted),
        units.Where(unit => unit.Unit is not null).ToList() is { Count: > 0 } named && named.TrueForAll(unit => unit.Staff is not null) ? named.Sum(unit => unit.Staff) : null,
        policy);

    private static int[] YearsBeyond(IsoWeek week, WorkCalendar days)
        => [.. new[] { week.FirstDay.Year, week.FirstDay.AddDays(6).Year }.Distinct().Where(year => !days.Covers(year))];
}

/// <summary>What a week's reposts cost one unit, or all of them.</summary>
/// <param name="Unit">The unit; null for uploads of which nobody said whose they are, and for all units together.</param>
/// <param name="Hours">When it uploaded.</param>
/// <param name="Counted">How many of its uploads count.</param>
/// <param name="Staff">How many work there, 1 and up; null where units.csv does not say or says 0, and for all units together where it does not say it of each.</param>
/// <param name="StaffHours">Hours of working time that the uploads took, at so many minutes each.</param>
public sealed record UnitBurden(UnitId? Unit, UploadHours Hours, int Counted, long? Staff, double StaffHours)
{
    /// <summary>Uploads that count, per member of staff; null where their number is not known.</summary>
    public double? CountedPerHead => Counted / (double?)Staff;

    /// <summary>Minutes of working time per member of staff; null where their number is not known.</summary>
    public double? MinutesPerHead => 60 * StaffHours / Staff;

    public static UnitBurden Of(UnitId? unit, UploadHours hours, int counted, long? staff, BurdenPolicy policy)
        => new(unit, hours, counted, staff, hours.Uploads * policy.MinutesPerRepost / 60);
}
