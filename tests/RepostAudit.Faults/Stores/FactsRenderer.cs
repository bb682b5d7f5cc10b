using RepostAudit.Core.Reports;
using RepostAudit.Reporting.Document;
using RepostAudit.Reporting.Files;

namespace RepostAudit.Faults.Stores;

/// <summary>Only the file that says all that a report says, and the one that later weeks read: what can be compared without drawing pages.</summary>
public sealed class FactsRenderer : IReportRenderer
{
    public string Facts => ReportFiles.Json;

    public string Ledger => ReportFiles.Submissions;

    public string Changes => "changes.json";

    public IReadOnlyList<ReportFile> Render(AuditReport report)
    {
        var document = ReportDocument.From(report);
        return [ReportRenderer.LedgerOf(report, document), new(Facts, document.WriteAsync)];
    }

    public Task<ReportFile> CompareAsync(Stream former, AuditReport report, CancellationToken cancellation)
        => Task.FromResult(new ReportFile(Changes, (_, _) => Task.CompletedTask));
}
