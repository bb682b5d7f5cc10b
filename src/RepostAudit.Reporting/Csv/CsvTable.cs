using CsvHelper;
using RepostAudit.Core.Reports;

namespace RepostAudit.Reporting.Csv;

/// <summary>
/// The dialect of all CSV outputs: UTF-8 without a byte order mark, a header row, RFC 4180 quoting, lines that end in LF, and
/// text that a spreadsheet would take for a formula escaped by a leading <c>'</c>.
/// </summary>
internal static class CsvTable
{
    private static readonly CsvWriterOptions Dialect = CsvWriterOptions.Default with { NewLine = "\n" };

    /// <param name="output">Left open.</param>
    /// <param name="columns">The header.</param>
    /// <param name="rows">As many fields as columns in each; null is written as nothing.</param>
    /// <param name="cancellation">Checked between rows.</param>
    public static async Task WriteAsync(Stream output, IReadOnlyList<string> columns, IEnumerable<IReadOnlyList<string?>> rows, CancellationToken cancellation)
    {
        await using var csv = CsvWriter.Create(output, Dialect, leaveOpen: true);
        foreach (var row in rows.Prepend(columns))
        {
            cancellation.ThrowIfCancellationRequested();
            foreach (var field in row)
            {
                csv.WriteField(FormulaGuard.Escape(field ?? ""));
            }

            await csv.EndRecordAsync(cancellation);
        }
    }
}
