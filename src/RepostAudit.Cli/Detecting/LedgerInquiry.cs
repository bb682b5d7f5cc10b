using RepostAudit.Core.Anomalies;
using RepostAudit.Core.Anomalies.Activities;
using RepostAudit.Core.Reports;
using RepostAudit.Core.Tables;
using RepostAudit.Core.Tables.Ledgers;
using RepostAudit.Core.Tallies;

namespace RepostAudit.Cli.Detecting;

/// <summary>Reads decisions that somebody else made, and asks the detectors about them.</summary>
internal static class LedgerInquiry
{
    /// <exception cref="UsageException">A file cannot be read.</exception>
    public static (Inquiry Inquiry, County County, IReadOnlyList<Problem> Problems) Run(LedgerInput input, DetectorSettings settings)
    {
        var tables = CountyTables.Read(shape => Source(shape, input) is { } path ? Table.Of(Path.GetFileName(path), Read(path, Bytes), shape) : null);
        var ledger = Read(input.Ledger, stream => LedgerTable.Read(Path.GetFileName(input.Ledger), stream, tables.County, input.Calendar));
        ActivityRow[] rows = [.. ledger.Rows.Where(row => input.Asks(row.Week))];
        IReadOnlyList<Problem> problems = rows.Length == 0 && ledger.Rows.Count > 0
            ? [new(Path.GetFileName(input.Ledger), null, "week", "No row lies in the weeks that are asked for", "Correct --from and --until")]
            : [];
        return (Inquiry.Of(rows, tables.County, settings), tables.County, [.. problems, .. tables.Problems, .. ledger.Problems]);
    }

    private static string? Source(TableShape shape, LedgerInput input)
        => shape.IsNamed(CountyTables.UnitsFile) ? input.Units : shape.IsNamed(CountyTables.QuotasFile) ? input.Quotas : null;

    /// <exception cref="UsageException">The file cannot be read.</exception>
    private static T Read<T>(string path, Func<Stream, T> read)
    {
        try
        {
            using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            return read(stream);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"{path} cannot be read: {failure.Message.TrimEnd('.')}. Name a CSV file that can be read.");
        }
    }

    private static byte[] Bytes(Stream stream)
    {
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }
}
