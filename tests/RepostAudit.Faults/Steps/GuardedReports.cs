using RepostAudit.Core.Reports;
using RepostAudit.Core.Uploads;

namespace RepostAudit.Faults.Steps;

internal sealed class GuardedReports(IReportStore inner, IPassage passage) : IReportStore
{
    public Task<IReadOnlyList<Revision>> ListAsync(IsoWeek week, CancellationToken cancellation)
        => passage.ReadAsync("reports.list", () => inner.ListAsync(week, cancellation));

    public Task<bool> PublishAsync(Revision revision, IReadOnlyList<ReportFile> files, CancellationToken cancellation)
        => passage.WriteAsync("reports.publish", () => inner.PublishAsync(revision, files, cancellation));

    public Task<IReadOnlyList<string>> FilesAsync(Revision revision, CancellationToken cancellation)
        => passage.ReadAsync("reports.files", () => inner.FilesAsync(revision, cancellation));

    public Task<Stream?> OpenAsync(Revision revision, string file, CancellationToken cancellation)
        => passage.ReadAsync("reports.open", () => inner.OpenAsync(revision, file, cancellation));
}
