using RepostAudit.Core.Reports;

namespace RepostAudit.Core.Tables;

/// <summary>Reads the cells of one row, and notes what is wrong with them.</summary>
public readonly struct Cells(string file, Row row, ICollection<Problem> problems)
{
    /// <returns>The value; null where the cell is blank, or wrong, which is a problem.</returns>
    public T? Optional<T>(string column, Func<string, Parsed<T>> parse)
        where T : struct
    {
        if (row[column].Length == 0)
        {
            return null;
        }

        var parsed = parse(row[column]);
        if (parsed.Ok)
        {
            return parsed.Value;
        }

        Wrong(column, parsed.Error);
        return null;
    }

    /// <returns>The value; null where the cell is blank or wrong, which is a problem.</returns>
    public T? Required<T>(string column, Func<string, Parsed<T>> parse)
        where T : struct
    {
        if (row[column].Length == 0)
        {
            Wrong(column, $"{column} is blank; fill it in");
        }

        return Optional(column, parse);
    }

    /// <returns>Text of at most 1,000 characters; null where the cell is blank, or wrong, which is a problem.</returns>
    public string? Text(string column)
    {
        if (row[column] is { Length: <= 1000 } text && !text.Any(char.IsControl))
        {
            return text.Length == 0 ? null : text;
        }

        Wrong(column, $"{column} has {row[column].Length} characters or a control character; shorten it to at most 1000, on one line");
        return null;
    }

    /// <returns>A whole number of 0 to 2,147,483,647.</returns>
    public int? Count(string column) => Optional(column, Whole);

    public void Wrong(string column, string error) => problems.Add(Wording.OfCell(file, row.Line, column, error));

    public static Parsed<int> Whole(string text)
        => int.TryParse(text, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var count)
            ? Parsed<int>.Of(count)
            : Parsed<int>.Wrong($"'{text}' is no whole number; write digits alone, such as 120");
}
