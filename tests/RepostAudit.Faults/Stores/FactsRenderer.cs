using RepostAudit.Core.Reports;
using RepostAudit.Reporting.Document;

namespace RepostAudit.Faults.Stores;

/// <summary>Only the file that says all that a report says: what can be compared without drawing pages.</summary>
public sealed class FactsRenderer : IReportRenderer
{
    public string Facts => "report.json";

    public string Ledger => "submissions.csv";

    public string Changes => "changes.json";

    public IReadOnlyList<ReportFile> Render(AuditReport report) => [new(Facts, (stream, stop) => ReportDocument.From(report).WriteAsync(stream, stop))];

    public Task<ReportFile> CompareAsync(Stream former, AuditReport report, CancellationToken cancellation)
        => Task.FromResult(new ReportFile(Changes, (_, _) => Task.CompletedTask));
}
