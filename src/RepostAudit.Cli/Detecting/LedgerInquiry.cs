using RepostAudit.Core.Anomalies;
using RepostAudit.Core.Anomalies.Activities;
using RepostAudit.Core.Reports;
using RepostAudit.Core.Tables;
using RepostAudit.Core.Tallies;

namespace RepostAudit.Cli.Detecting;

/// <summary>Reads decisions that somebody else made, and asks the detectors about them.</summary>
internal static class LedgerInquiry
{
    /// <exception cref="UsageException">A file cannot be read.</exception>
    public static (Inquiry Inquiry, County County, IReadOnlyList<Problem> Problems) Run(LedgerInput input, DetectorSettings settings)
    {
        var tables = CountyTables.Read(shape => Source(shape, input) is { } path ? Table.Of(Path.GetFileName(path), Bytes(path), shape) : null);
        var ledger = Read(input, tables.County);
        ActivityRow[] rows = [.. ledger.Rows.Where(row => input.Asks(row.Week))];
        IReadOnlyList<Problem> problems = rows.Length == 0 && ledger.Rows.Count > 0
            ? [new(Path.GetFileName(input.Ledger), null, "week", "No row lies in the weeks that are asked for", "Correct --from and --until")]
            : [];
        return (Inquiry.Of(rows, tables.County, settings), tables.County, [.. problems, .. tables.Problems, .. ledger.Problems]);
    }

    private static string? Source(TableShape shape, LedgerInput input)
        => shape.IsNamed(CountyTables.UnitsFile) ? input.Units : shape.IsNamed(CountyTables.QuotasFile) ? input.Quotas : null;

    private static LedgerTable Read(LedgerInput input, County county)
    {
        try
        {
            using var stream = new FileStream(input.Ledger, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            return LedgerTable.Read(Path.GetFileName(input.Ledger), stream, county, input.Calendar);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw Unreadable(input.Ledger, failure);
        }
    }

    private static byte[] Bytes(string path)
    {
        try
        {
            return File.ReadAllBytes(path);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw Unreadable(path, failure);
        }
    }

    private static UsageException Unreadable(string path, Exception failure) => new($"{path} cannot be read: {failure.Message.TrimEnd('.')}. Name a CSV file that can be read.");
}
