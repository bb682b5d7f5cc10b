using Microsoft.Extensions.Logging;
using RepostAudit.Core.UseCases.Upkeep;
using RepostAudit.Core.Uploads;
using RepostAudit.Functions.Configuration;
using RepostAudit.Functions.Telemetry;

namespace RepostAudit.Functions.Runs;

/// <summary>Holds the container against the ledger, as far back as the settings say.</summary>
public sealed partial class ReconcileRun(Reconcile reconcile, WorkerSettings settings, Instruments instruments, TimeProvider clock, ILogger<ReconcileRun> logger)
{
    public async Task RunAsync(CancellationToken cancellation)
    {
        using var span = Instruments.Spans.StartActivity("reconcile");
        try
        {
            var found = await reconcile.RunAsync(new Period(clock.GetUtcNow() - settings.ReconcileWindow, DateTimeOffset.MaxValue), cancellation);
            instruments.Reconciled("ingested", found.Ingested);
            instruments.Reconciled("quarantined", found.Quarantined);
            instruments.Reconciled("deleted", found.Deleted);
            instruments.Reconciled("overwritten", found.Overwritten);
            LogFound(found.Listed, found.Ingested, found.Quarantined, found.Deleted, found.Overwritten);
        }
        catch (Exception failure)
        {
            span.Fail(failure);
            throw;
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Reconciled {Listed} screenshots: {Ingested} ingested, {Quarantined} quarantined, {Deleted} deleted, {Overwritten} overwritten")]
    private partial void LogFound(int listed, int ingested, int quarantined, int deleted, int overwritten);
}
