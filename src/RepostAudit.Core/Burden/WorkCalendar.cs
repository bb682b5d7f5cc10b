using RepostAudit.Core.Tables;

namespace RepostAudit.Core.Burden;

/// <summary>Which days people have off: Saturdays and Sundays, but for what a calendar of holidays says.</summary>
public sealed class WorkCalendar
{
    // Named after the day of the latest of the State Council's notices that it holds; each row names its own.
    private const string Resource = "holidays-2025-11-04.csv";

    private readonly Dictionary<DateOnly, DayKind> _days;
    private readonly HashSet<int> _years;

    private WorkCalendar(IEnumerable<Holiday> holidays)
    {
        _days = holidays.ToDictionary(holiday => holiday.Date, holiday => holiday.Kind);
        _years = [.. _days.Keys.Select(day => day.Year)];
    }

    /// <summary>The public holidays of China and the days worked to make up for them, by day; of the years for which the State Council's notice was out when this was written.</summary>
    public static IReadOnlyList<Holiday> Published { get; } = Load();

    /// <param name="own">
    /// What the county says, each day once. It is all there is for the years in which it names a day; for the others <see cref="Published"/> holds.
    /// </param>
    public static WorkCalendar Of(IReadOnlyCollection<Holiday> own)
    {
        var years = own.Select(holiday => holiday.Date.Year).ToHashSet();
        return new(own.Concat(Published.Where(holiday => !years.Contains(holiday.Date.Year))));
    }

    /// <summary>Whether the calendar knows the holidays of a year. Where it does not, only its Saturdays and Sundays are off.</summary>
    public bool Covers(int year) => _years.Contains(year);

    public bool IsOff(DateOnly day)
        => _days.TryGetValue(day, out var kind) ? kind is DayKind.Off : day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;

    private static IReadOnlyList<Holiday> Load()
    {
        using var stream = typeof(WorkCalendar).Assembly.GetManifestResourceStream(Resource) ?? throw new InvalidOperationException($"{Resource} is not in the assembly");
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return HolidaysTable.Read(Table.Of(Resource, bytes.ToArray(), HolidaysTable.Shape), []);
    }
}
