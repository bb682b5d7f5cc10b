using RepostAudit.Contracts;
using RepostAudit.Core.Reports;
using RepostAudit.Embedded.Published;

namespace RepostAudit.Embedded.Tests.Published;

public sealed class FolderReportsTests : ReportStoreContract, IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    protected override Task<IReportStore> OpenAsync(string store) => Task.FromResult<IReportStore>(new FolderReports(_folder[store]));
}
