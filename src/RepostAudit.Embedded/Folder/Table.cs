using System.Text;
using RepostAudit.Core.Reports;

namespace RepostAudit.Embedded.Folder;

/// <summary>One of the folder's own CSV files, its columns found by name.</summary>
/// <param name="File">Its name.</param>
/// <param name="Columns">The columns asked for that it has.</param>
/// <param name="Rows">Its rows in the order of their lines.</param>
/// <param name="Problems">What is wrong with the file as a whole.</param>
internal sealed record Table(string File, IReadOnlySet<string> Columns, IReadOnlyList<Row> Rows, IReadOnlyList<Problem> Problems)
{
    /// <summary>Largest file that is read, in bytes: a million rows and more.</summary>
    private const int MaxBytes = 256_000_000;

    // Undecodable bytes become U+FFFD, by which the rows that have them are told apart from those that do not.
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <param name="source">The file.</param>
    /// <param name="required">Columns without which something is missing; each that is not there is a problem.</param>
    /// <param name="optional">Columns that may be left out.</param>
    public static Table Read(TableSource source, string[] required, string[] optional)
    {
        if (source.Unusable is { } problem)
        {
            return Unreadable(source.Name, problem);
        }

        try
        {
            using var stream = new FileStream(source.Path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            if (stream.Length > MaxBytes)
            {
                return Unreadable(source.Name, new(source.Name, null, null, $"The file has {stream.Length} bytes, more than {MaxBytes}", "Split it, and audit the parts one after the other"));
            }

            var bytes = new byte[stream.Length];
            stream.ReadExactly(bytes);
            return Of(source.Name, Utf8.GetString(bytes), required, optional);
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException)
        {
            return Unreadable(source.Name, new(source.Name, null, null, $"The file cannot be read ({cause.GetType().Name})", "Allow reading it, then run again"));
        }
    }

    /// <summary>The rows that can be used; of the others a problem each.</summary>
    public IEnumerable<Row> Usable(ICollection<Problem> problems) => Rows.Where(row => Report(row, problems) is null);

    /// <returns>Why the row cannot be used, which is a problem; null where it can.</returns>
    public string? Report(Row row, ICollection<Problem> problems)
    {
        // Rows that are not in UTF-8 were reported once, for the file.
        if (row is { Flaw: { } flaw, NotUtf8: false })
        {
            problems.Add(new(File, row.Line, null, flaw, row.Fix));
        }

        return row.Flaw;
    }

    internal static Table Of(string file, string text, string[] required, string[] optional)
    {
        var records = Csv.Read(text.StartsWith('\ufeff') ? text[1..] : text).ToList();
        var names = records is [var first, ..] ? first.Fields.Select(field => field.Trim()).ToList() : [];
        var place = required.Concat(optional)
            .Select(column => (column, at: names.FindIndex(name => string.Equals(name, column, StringComparison.OrdinalIgnoreCase))))
            .Where(pair => pair.at >= 0)
            .ToDictionary(pair => pair.column, pair => pair.at);
        Row[] rows = [.. records.Skip(1).Where(record => record.Flaw is not null || record.Fields.Any(field => field.Length > 0)).Select(record => Row.Of(record, place, names.Count))];
        return new(file, place.Keys.ToHashSet(), rows, [
            .. required.Where(column => !place.ContainsKey(column)).Select(column => Missing(file, column, names)),
            .. Ambiguous(file, names, place.Keys),
            .. NotUtf8(file, names, rows)]);
    }

    private static Table Unreadable(string file, Problem problem) => new(file, new HashSet<string>(), [], [problem]);

    private static Problem Missing(string file, string column, List<string> names) => new(
        file,
        1,
        column,
        $"The column {column} is missing; found {(names.Count == 0 ? "no columns" : string.Join(", ", names.Take(20).Select(Wording.Shown)))}",
        "Name it in the header row and separate columns by commas; save the file as CSV in UTF-8");

    private static IEnumerable<Problem> Ambiguous(string file, List<string> names, IEnumerable<string> columns)
        => from column in columns
           let count = names.Count(name => string.Equals(name, column, StringComparison.OrdinalIgnoreCase))
           where count > 1
           select new Problem(file, 1, column, $"{count} columns are named {column}; the first is taken", "Rename or remove the others");

    // One problem for the file, not one a row: all have the same cause and the same cure.
    private static IEnumerable<Problem> NotUtf8(string file, List<string> names, Row[] rows)
    {
        Row[] bad = [.. rows.Where(row => row.NotUtf8)];
        if (bad.Length > 0 || names.Exists(name => name.Contains('\ufffd', StringComparison.Ordinal)))
        {
            yield return new(file, bad.Length > 0 ? bad[0].Line : 1, null, $"{bad.Length} rows are not in UTF-8, the first of them here; they cannot be used", "Save the file as CSV in UTF-8, then run again");
        }
    }
}
