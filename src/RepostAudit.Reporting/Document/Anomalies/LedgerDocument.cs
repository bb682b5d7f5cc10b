using System.Text.Json;
using RepostAudit.Core.Anomalies;
using RepostAudit.Core.Reports;
using RepostAudit.Core.Tallies;

namespace RepostAudit.Reporting.Document.Anomalies;

/// <summary><c>anomalies.json</c>: what the detectors found in a ledger that somebody else made. The page, the workbook and the table are rendered from it.</summary>
/// <param name="SchemaVersion">Of this format.</param>
/// <param name="Zone">IANA name of the zone in which weeks begin and end.</param>
/// <param name="Anomalies">What was found.</param>
/// <param name="Problems">What is wrong with the input, in the order of file and row.</param>
public sealed record LedgerDocument(int SchemaVersion, string Zone, DocumentAnomalies Anomalies, IReadOnlyList<Problem> Problems)
{
    public const int CurrentSchema = 1;

    public static LedgerDocument Of(Inquiry inquiry, County county, string zone, IReadOnlyList<Problem> problems)
        => new(CurrentSchema, zone, DocumentAnomalies.Of(inquiry, county), problems);

    /// <summary>Writes it as indented JSON with snake_case names, UTF-8 without a byte order mark; equal documents give equal bytes.</summary>
    public Task WriteAsync(Stream json, CancellationToken cancellation) => JsonSerializer.SerializeAsync(json, this, ReportJson.Ledger, cancellation);
}
