using RepostAudit.Core.Reports;

namespace RepostAudit.Core.Tables;

/// <summary>A row of a <see cref="Table"/>.</summary>
/// <param name="Line">The line on which it begins; the header's is 1.</param>
/// <param name="Cells">Its cells by column, formula guards taken off; those of a flawed row too, as far as they can be told.</param>
/// <param name="Flaw">Why it cannot be used, in one English sentence without its full stop; null where it can.</param>
/// <param name="Fix">What to do about the flaw.</param>
public sealed record Row(int Line, IReadOnlyDictionary<string, string> Cells, string? Flaw, string Fix)
{
    public bool NotUtf8 { get; private init; }

    /// <summary>The cell without spaces around it; empty where the row or the table has no such column.</summary>
    public string this[string column] => Cells.GetValueOrDefault(column, "");

    internal static Row Of(CsvRecord record, IReadOnlyDictionary<string, int> place, int columns)
    {
        var cells = place
            .Where(pair => pair.Value < record.Fields.Count)
            .ToDictionary(pair => pair.Key, pair => FormulaGuard.Unescape(record.Fields[pair.Value]).Trim());
        if (record.Flaw is { } flaw)
        {
            return new(record.Line, cells, $"The row cannot be read: {flaw}", "Close the quote, and double each quote inside a quoted value");
        }

        // Behind a comma that should have been quoted the columns are shifted: the unit may be another's. That the last
        // fields are blank proves nothing, for optional columns are.
        if (record.Fields.Count > columns)
        {
            return new(record.Line, cells, $"The row has {record.Fields.Count} fields, the header {columns}", "Quote values that contain a comma");
        }

        return cells.Values.Any(cell => cell.Contains('\ufffd', StringComparison.Ordinal))
            ? new Row(record.Line, cells, "The row is not in UTF-8", "Save the file as CSV in UTF-8") { NotUtf8 = true }
            : new Row(record.Line, cells, null, "");
    }
}
