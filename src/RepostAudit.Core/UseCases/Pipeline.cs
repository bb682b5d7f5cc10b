using RepostAudit.Core.Fingerprints;
using RepostAudit.Core.Reports;
using RepostAudit.Core.UseCases.Closing;
using RepostAudit.Core.UseCases.Ingest;
using RepostAudit.Core.UseCases.Upkeep;
using RepostAudit.Core.Uploads;

namespace RepostAudit.Core.UseCases;

/// <summary>What a county's pipeline depends on beside its stores.</summary>
/// <param name="Calendar">Where weeks begin and end.</param>
/// <param name="Closing">When a week's report is drawn.</param>
/// <param name="Report">What the report depends on beside the facts.</param>
/// <param name="Threads">How many screenshots are ingested at once where the pipeline looks for them itself; 1 and up.</param>
/// <param name="Tries">How often one that fails is tried before it is quarantined; 1 and up.</param>
public sealed record PipelineSettings(CountyCalendar Calendar, ClosingPolicy Closing, ReportSettings Report, int Threads = 1, int Tries = 5);

/// <summary>The use cases of one county, strung together. Both shells run these.</summary>
public sealed class Pipeline
{
    public Pipeline(CountyStores stores, Inspector inspector, IReportRenderer renderer, PipelineSettings settings, TimeProvider clock)
    {
        var judge = new PairJudge(stores.Proxies, inspector.Proxies);
        var ingest = new IngestUpload(inspector, stores.Ledger, stores.Index, stores.Thumbnails, stores.Proxies, judge, ClaimRule.FirstStays);
        var complete = new CompleteEntries(stores.Ledger, ingest);
        Receive = new(new IngestScreenshot(stores.Screenshots, ingest, inspector.Limits, settings.Calendar), stores.Incidents, clock);
        Quarantine = new(Receive, stores.Incidents, clock);
        Sweep = new(stores.Screenshots, Receive, Quarantine, settings.Tries, settings.Threads);
        Reconcile = new(stores.Ledger, stores.Incidents, complete, new(stores.Screenshots, Receive, Quarantine, tries: 1, settings.Threads), Quarantine, clock);
        CloseWeek = new(
            complete,
            new GatherWeek(stores.Ledger, stores.Index, stores.Rulings, stores.Incidents, judge, settings.Calendar),
            stores.County,
            renderer,
            stores.Reports,
            settings.Calendar,
            settings.Closing,
            settings.Report);
    }

    public ReceiveScreenshot Receive { get; }

    public QuarantineScreenshot Quarantine { get; }

    public SweepScreenshots Sweep { get; }

    public Reconcile Reconcile { get; }

    public CloseWeek CloseWeek { get; }
}
