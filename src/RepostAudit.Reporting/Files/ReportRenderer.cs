using RepostAudit.Core.Ledger;
using RepostAudit.Core.Reports;
using RepostAudit.Reporting.Changes;
using RepostAudit.Reporting.Csv;
using RepostAudit.Reporting.Document;
using RepostAudit.Reporting.Html;
using RepostAudit.Reporting.Xlsx;

namespace RepostAudit.Reporting.Files;

/// <summary>
/// The report's files. Each is written as it is made, never held as a whole, and comes out the same however often and to
/// whatever kind of stream it is written, as long as the thumbnails stay the same.
/// </summary>
public sealed class ReportRenderer(IThumbnailStore thumbnails, ReportOptions options) : IReportRenderer
{
    public string Facts => ReportFiles.Json;

    public string Ledger => ReportFiles.Submissions;

    public string Changes => ReportFiles.Changes;

    /// <returns>submissions.csv, tally.csv, anomalies.csv, evidence.csv, report.json, report.html, report.xlsx.</returns>
    public IReadOnlyList<ReportFile> Render(AuditReport report)
    {
        var document = ReportDocument.From(report);
        return
        [
            LedgerOf(report, document),
            new(ReportFiles.Tally, (stream, cancellation) => TallyCsv.WriteAsync(stream, document, cancellation)),
            new(ReportFiles.Anomalies, (stream, cancellation) => AnomaliesCsv.WriteAsync(stream, document.Anomalies, cancellation)),
            new(ReportFiles.Evidence, (stream, cancellation) => EvidenceCsv.WriteAsync(stream, report.Inquiry, document.Anomalies, cancellation)),
            new(ReportFiles.Json, document.WriteAsync),
            .. Render(document),
        ];
    }

    /// <summary>submissions.csv.</summary>
    /// <param name="report">The files and their order.</param>
    /// <param name="document">The same report as it is written.</param>
    public static ReportFile LedgerOf(AuditReport report, ReportDocument document)
        => new(ReportFiles.Submissions, (stream, cancellation) => SubmissionsCsv.WriteAsync(stream, report, document, cancellation));

    /// <returns>report.html and report.xlsx, in another language say.</returns>
    public IReadOnlyList<ReportFile> Render(ReportDocument document) =>
    [
        new(ReportFiles.Html, (stream, cancellation) => HtmlReport.WriteAsync(stream, document, thumbnails, options, cancellation)),
        new(ReportFiles.Xlsx, (stream, cancellation) => XlsxReport.WriteAsync(stream, document, options.Language, cancellation)),
    ];

    /// <exception cref="FormatException"><paramref name="former"/> is no report.json that this program reads.</exception>
    public async Task<ReportFile> CompareAsync(Stream former, AuditReport report, CancellationToken cancellation)
    {
        var before = (await ReportDocument.ReadAsync(former, cancellation)).OrThrow();
        var changes = ReportChanges.Between(before, ReportDocument.From(report));
        return new(ReportFiles.Changes, (stream, writing) => ChangesCsv.WriteAsync(stream, changes, writing));
    }
}
