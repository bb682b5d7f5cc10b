using System.Globalization;

namespace RepostAudit.Core.Uploads;

/// <summary>A week of ISO 8601: it starts on Monday; week 1 holds the year's first Thursday. Written <c>2024-W10</c>.</summary>
/// <param name="Year">The ISO week-numbering year, 1 to 9998: it differs from the calendar's around New Year.</param>
/// <param name="Number">1 to 53.</param>
public readonly record struct IsoWeek(int Year, int Number) : IComparable<IsoWeek>
{
    public static IsoWeek Of(DateOnly day)
    {
        var at = day.ToDateTime(TimeOnly.MinValue);
        return new(ISOWeek.GetYear(at), ISOWeek.GetWeekOfYear(at));
    }

    public static Parsed<IsoWeek> Parse(string? text)
    {
        var week = text?.Trim() ?? "";
        return week.Length == 8
            && week[4..6] == "-W"
            && int.TryParse(week.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var year)
            && int.TryParse(week.AsSpan(6, 2), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && year is >= 1 and <= 9998
            && number >= 1
            && number <= ISOWeek.GetWeeksInYear(year)
            ? Parsed<IsoWeek>.Of(new(year, number))
            : Parsed<IsoWeek>.Wrong($"week '{week}' is not an ISO week; write it like 2024-W10");
    }

    /// <summary>Its Monday.</summary>
    public DateOnly FirstDay => DateOnly.FromDateTime(ISOWeek.ToDateTime(Year, Number, DayOfWeek.Monday));

    /// <summary>The week so many weeks later, or earlier where the number is negative.</summary>
    public IsoWeek Add(int weeks) => Of(FirstDay.AddDays(7 * weeks));

    public int CompareTo(IsoWeek other) => (Year, Number).CompareTo((other.Year, other.Number));

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-W{Number:00}");
}
