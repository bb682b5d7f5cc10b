using RepostAudit.Core.Burden;
using RepostAudit.Core.Tallies;

namespace RepostAudit.Reporting.Document;

/// <summary>What a week's reposts cost those who made them.</summary>
/// <param name="County">All uploads of the week.</param>
/// <param name="Units">The units of the week, in the order of its tallies.</param>
/// <param name="Targets">What was asked of whom, each unit before those below it.</param>
/// <param name="UnknownYears">Years whose holidays no calendar names, so that only Saturdays and Sundays are days off.</param>
public sealed record DocumentBurden(DocumentUnitBurden County, IReadOnlyList<DocumentUnitBurden> Units, IReadOnlyList<DocumentTarget> Targets, IReadOnlyList<int> UnknownYears)
{
    internal static DocumentBurden Of(WeekBurden burden, County county) => new(
        DocumentUnitBurden.Of(burden.County, county),
        [.. burden.Units.Select(unit => DocumentUnitBurden.Of(unit, county))],
        [.. burden.Targets.Select(target => DocumentTarget.Of(target, county))],
        burden.UnknownYears);
}

/// <summary>What a week's reposts cost one unit, or all of them.</summary>
/// <param name="Unit">Its id; null for uploads of which nobody said whose they are, and for all together.</param>
/// <param name="Name">What people call it; null where units.csv does not say.</param>
/// <param name="Uploads">All that it uploaded, counted or not.</param>
/// <param name="Night">Of these, at night; <see cref="DocumentSettings.Night"/> says when that is.</param>
/// <param name="DayOff">Of these, on a day off.</param>
/// <param name="OffHours">Of these, at night or on a day off; whatever is both counts once.</param>
/// <param name="Staff">How many work there; null where that is not known.</param>
/// <param name="StaffHours">Hours of working time, rounded to four decimals.</param>
/// <param name="MinutesPerHead">Minutes of working time per member of staff, rounded to four decimals; null where their number is not known.</param>
/// <param name="CountedPerHead">Uploads that count per member of staff, rounded to four decimals; null where their number is not known.</param>
public sealed record DocumentUnitBurden(
    string? Unit,
    string? Name,
    int Uploads,
    int Night,
    int DayOff,
    int OffHours,
    long? Staff,
    double StaffHours,
    double? MinutesPerHead,
    double? CountedPerHead)
{
    internal static DocumentUnitBurden Of(UnitBurden burden, County county) => new(
        burden.Unit?.ToString(),
        burden.Unit is { } unit ? county.Find(unit)?.Name : null,
        burden.Hours.Uploads,
        burden.Hours.Night,
        burden.Hours.DayOff,
        burden.Hours.OffHours,
        burden.Staff,
        Decimals.Four(burden.StaffHours),
        Decimals.Four(burden.MinutesPerHead),
        Decimals.Four(burden.CountedPerHead));
}

/// <summary>What was asked of a unit, at any level, against its people; and what it passed on.</summary>
/// <param name="Unit">Its id.</param>
/// <param name="Name">What people call it.</param>
/// <param name="Level">What units.csv calls its level; null where it does not say.</param>
/// <param name="Depth">How many units are above it.</param>
/// <param name="Quota">Uploads asked of it.</param>
/// <param name="Staff">How many work there or below; null where that is not known.</param>
/// <param name="Population">How many live there; null where that is not known, or nobody does.</param>
/// <param name="PerHead">Uploads asked per member of staff, rounded to four decimals.</param>
/// <param name="PerThousandResidents">Uploads asked per 1,000 inhabitants, rounded to four decimals.</param>
/// <param name="PassedOn">The sum of the quotas of the units right below; null where there are none.</param>
/// <param name="MarkUp">Passed on over asked, rounded to four decimals: above 1 it asks more of those below than is asked of it.</param>
public sealed record DocumentTarget(
    string Unit,
    string? Name,
    string? Level,
    int Depth,
    int Quota,
    long? Staff,
    long? Population,
    double? PerHead,
    double? PerThousandResidents,
    long? PassedOn,
    double? MarkUp)
{
    internal static DocumentTarget Of(Target target, County county) => new(
        target.Unit.ToString(),
        county.Find(target.Unit)?.Name,
        county.Find(target.Unit)?.Level,
        target.Depth,
        target.Quota,
        target.Staff,
        target.Population,
        Decimals.Four(target.PerHead),
        Decimals.Four(1000 * target.PerResident),
        target.PassedOn,
        Decimals.Four(target.MarkUp));
}
