using RepostAudit.Core.Uploads;

namespace RepostAudit.Core.Burden;

/// <summary>When uploads were made, on the county's clocks.</summary>
/// <param name="Uploads">How many.</param>
/// <param name="Night">Of these, at night.</param>
/// <param name="DayOff">Of these, on a day that people have off, by the date on the clocks.</param>
/// <param name="OffHours">Of these, at night or on a day off; whatever is both counts once.</param>
public sealed record UploadHours(int Uploads, int Night, int DayOff, int OffHours)
{
    public static UploadHours Of(IReadOnlyCollection<DateTimeOffset> uploads, CountyCalendar clocks, WorkCalendar days, NightHours hours)
    {
        var (atNight, dayOff, offHours) = (0, 0, 0);
        foreach (var local in uploads.Select(clocks.Local))
        {
            var (night, off) = (hours.Holds((int)local.TimeOfDay.TotalSeconds), days.IsOff(DateOnly.FromDateTime(local.DateTime)));
            atNight += night ? 1 : 0;
            dayOff += off ? 1 : 0;
            offHours += night || off ? 1 : 0;
        }

        return new(uploads.Count, atNight, dayOff, offHours);
    }
}
