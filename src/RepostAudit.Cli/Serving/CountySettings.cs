using RepostAudit.Cli.Auditing;
using RepostAudit.Core.Fingerprints;
using RepostAudit.Core.UseCases;
using RepostAudit.Core.UseCases.Closing;
using RepostAudit.Reporting.Files;

namespace RepostAudit.Cli.Serving;

/// <summary>Everything that a command on a county depends on, checked.</summary>
/// <param name="Place">Where the county lies.</param>
/// <param name="Audit">How pictures are read, matched, ranked and shown.</param>
/// <param name="Closing">When a week's report is drawn.</param>
internal sealed record CountySettings(CountyPlace Place, AuditSettings Audit, ClosingPolicy Closing)
{
    public Inspector Inspector => Audit.Pictures.Inspector;

    public Task<OpenCounty> OpenAsync(CancellationToken cancellation) => Place.OpenAsync(Inspector.Stamp, cancellation);

    public Pipeline Pipeline(CountyStores stores, TimeProvider clock) => new(
        stores,
        Inspector,
        new ReportRenderer(stores.Thumbnails, Audit.Report),
        new PipelineSettings(Audit.Calendar, Closing, Audit.Recorded, Audit.Threads),
        clock);
}
