using System.Text;
using RepostAudit.Core.Reports;

namespace RepostAudit.Core.Tables;

/// <summary>A CSV file, its columns found by name.</summary>
/// <param name="File">Its name.</param>
/// <param name="Columns">The columns asked for that it has.</param>
/// <param name="Rows">Its rows in the order of their lines.</param>
/// <param name="Problems">What is wrong with the file as a whole.</param>
public sealed record Table(string File, IReadOnlySet<string> Columns, IReadOnlyList<Row> Rows, IReadOnlyList<Problem> Problems)
{
    /// <summary>Largest file that is read, in bytes: a million rows and more.</summary>
    private const int MaxBytes = 256_000_000;

    // Undecodable bytes become U+FFFD, by which the rows that have them are told apart from those that do not.
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <param name="file">The file's name, as problems give it.</param>
    /// <param name="bytes">What it holds: CSV in UTF-8, with or without a byte order mark.</param>
    /// <param name="shape">The columns to find.</param>
    /// <returns>The table; without columns and rows where the file is larger than is read.</returns>
    public static Table Of(string file, ReadOnlySpan<byte> bytes, TableShape shape)
        => Oversize(file, bytes.Length) is { } problem ? Unreadable(problem) : Of(file, Utf8.GetString(bytes), shape);

    /// <summary>A table of which nothing can be had, because of a problem with the file as a whole.</summary>
    public static Table Unreadable(Problem problem) => new(problem.File, new HashSet<string>(), [], [problem]);

    /// <param name="file">The file's name.</param>
    /// <param name="bytes">Its length, which is known before it is fetched.</param>
    /// <returns>Why a file of that length is not read; null where it is.</returns>
    public static Problem? Oversize(string file, long bytes)
        => bytes > MaxBytes ? new(file, null, null, $"The file has {bytes} bytes, more than {MaxBytes}", "Split it, and audit the parts one after the other") : null;

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

    private static Table Of(string file, string text, TableShape shape)
    {
        var records = Csv.Read(text.StartsWith('\ufeff') ? text[1..] : text).ToList();
        var header = TableHeader.Of(file, records.FirstOrDefault(), shape);
        Row[] rows = [.. records.Skip(1).Where(record => record.Flaw is not null || record.Fields.Any(field => field.Length > 0)).Select(header.Row)];
        return new(file, header.Columns, rows, [.. header.Problems, .. NotUtf8(file, header, rows)]);
    }

    // One problem for the file, not one a row: all have the same cause and the same cure.
    private static IEnumerable<Problem> NotUtf8(string file, TableHeader header, Row[] rows)
    {
        Row[] bad = [.. rows.Where(row => row.NotUtf8)];
        if (bad.Length > 0 || header.NotUtf8)
        {
            yield return new(file, bad.Length > 0 ? bad[0].Line : 1, null, $"{bad.Length} rows are not in UTF-8, the first of them here; they cannot be used", "Save the file as CSV in UTF-8, then run again");
        }
    }
}
