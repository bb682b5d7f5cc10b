using System.Globalization;
using RepostAudit.Core.Burden;
using RepostAudit.Core.Reports;

namespace RepostAudit.Core.Tables;

/// <summary>Reads <c>holidays.csv</c>.</summary>
internal static class HolidaysTable
{
    public static TableShape Shape { get; } = new("holidays.csv", ["date", "kind"], ["name"]);

    /// <returns>Each day once, in the order of the file.</returns>
    public static IReadOnlyList<Holiday> Read(Table table, ICollection<Problem> problems)
    {
        List<Holiday> holidays = [];
        var first = new FirstOf<DateOnly>(table.File, "date");
        foreach (var row in table.Usable(problems).Where(_ => table.Columns.IsSupersetOf(Shape.Required)))
        {
            var cells = new Cells(table.File, row, problems);
            var (date, kind, name) = (cells.Required("date", Day), cells.Required("kind", Kind), cells.Text("name"));
            if (date is { } day && kind is { } known && first.Take(day, row.Line, problems))
            {
                holidays.Add(new(day, known, name));
            }
        }

        return holidays;
    }

    private static Parsed<DateOnly> Day(string text)
        => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? Parsed<DateOnly>.Of(day)
            : Parsed<DateOnly>.Wrong($"'{text}' is no day; write it like 2024-02-10");

    private static Parsed<DayKind> Kind(string text) => text.ToUpperInvariant() switch
    {
        "OFF" => Parsed<DayKind>.Of(DayKind.Off),
        "WORK" => Parsed<DayKind>.Of(DayKind.Work),
        _ => Parsed<DayKind>.Wrong($"'{text}' is no kind of day; write off for a holiday, or work for a Saturday or Sunday that is worked"),
    };
}
