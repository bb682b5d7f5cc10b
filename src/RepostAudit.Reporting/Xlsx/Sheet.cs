using System.Data;
using RepostAudit.Core.Reports;
using RepostAudit.Reporting.Texts;

namespace RepostAudit.Reporting.Xlsx;

/// <summary>A column of a sheet.</summary>
/// <param name="Heading">What its first row says.</param>
/// <param name="Width">In characters.</param>
/// <param name="Type">What its cells hold: int, double or string.</param>
/// <param name="Format">The number format; null for the general one.</param>
internal sealed record Column(Phrase Heading, double Width, Type Type, string? Format = null)
{
    public static Column Text(Phrase heading, double width) => new(heading, width, typeof(string));

    public static Column Count(Phrase heading) => new(heading, 12, typeof(int));

    public static Column Ratio(Phrase heading, string format) => new(heading, 12, typeof(double), format);
}

/// <summary>One sheet: a name that stays the same in every language, and its rows.</summary>
internal sealed record Sheet(string Name, IReadOnlyList<Column> Columns, IEnumerable<object?[]> Rows)
{
    /// <summary>The rows as MiniExcel takes them; its column names are the headings' own, so that a width belongs to one column.</summary>
    public DataTable ToTable()
    {
        var table = new DataTable(Name);
        foreach (var column in Columns)
        {
            table.Columns.Add(column.Heading.ToString(), column.Type);
        }

        foreach (var row in Rows)
        {
            table.Rows.Add([.. row.Select(Cell)]);
        }

        return table;
    }

    // A cell that begins with $= is MiniExcel's way of writing a formula; the others would become one when edited or saved as CSV.
    private static object? Cell(object? value) => value switch
    {
        string text when text.TrimStart('\'').StartsWith("$=", StringComparison.Ordinal) => "'" + text,
        string text => FormulaGuard.Escape(text),
        _ => value,
    };
}
