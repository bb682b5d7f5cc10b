using RepostAudit.Core.Incidents;
using RepostAudit.Core.Ledger;
using RepostAudit.Core.Screenshots;
using RepostAudit.Core.Uploads;

namespace RepostAudit.Core.UseCases.Upkeep;

/// <summary>What a reconciliation found.</summary>
/// <param name="Listed">How many screenshots lie in the storage.</param>
/// <param name="Ingested">How many of them were missing from the ledger and are in it now.</param>
/// <param name="Quarantined">How many of them could not be ingested and wait now.</param>
/// <param name="Deleted">How many paths are in the ledger and no longer in the storage.</param>
/// <param name="Overwritten">At how many paths the ledger knows more than one content.</param>
public sealed record Reconciliation(int Listed, int Ingested, int Quarantined, int Deleted, int Overwritten);

/// <summary>
/// Holds the storage against the ledger: what the events missed is ingested, what was cut short is completed, what is quarantined is tried once more, what was deleted or
/// overwritten is noted. Nothing that is recorded is changed by it.
/// </summary>
public sealed class Reconcile(ILedger ledger, IIncidents incidents, CompleteEntries complete, SweepScreenshots sweep, QuarantineScreenshot quarantine, TimeProvider clock)
{
    /// <param name="uploaded">Looks at what was uploaded in this period, by the storage's and by the ledger's word.</param>
    /// <param name="isDue">Whether one is to be ingested now at all.</param>
    /// <param name="cancellation">Stops between two screenshots; running again goes on.</param>
    public async Task<Reconciliation> RunAsync(Period uploaded, Func<StoredScreenshot, bool> isDue, CancellationToken cancellation)
    {
        await complete.RunAsync(uploaded, cancellation);

        // What was quarantined in an outage heals by itself once that is over.
        await quarantine.ReplayAsync(cancellation);
        var recorded = await RecordedUploads.ReadAsync(ledger, incidents, uploaded, cancellation);
        var before = recorded.Paths;
        var swept = await sweep.RunAsync(recorded, stored => uploaded.Contains(stored.UploadedAt) && isDue(stored), cancellation);

        var deleted = before.Where(path => !swept.Present.Contains(path)).ToList();
        var overwritten = recorded.Paths.Where(recorded.HasManyContents).ToList();
        await NoteAsync(IncidentKind.Deleted, deleted, "It is in the ledger and no longer in the storage", cancellation);
        await NoteAsync(IncidentKind.Overwritten, overwritten, "The ledger knows more than one content at this path", cancellation);
        return new(swept.Present.Count, swept.Ingested, swept.Quarantined + swept.Failed, deleted.Count, overwritten.Count);
    }

    /// <inheritdoc cref="RunAsync(Period, Func{StoredScreenshot, bool}, CancellationToken)"/>
    public Task<Reconciliation> RunAsync(Period uploaded, CancellationToken cancellation) => RunAsync(uploaded, _ => true, cancellation);

    private async Task NoteAsync(IncidentKind kind, List<string> paths, string detail, CancellationToken cancellation)
    {
        foreach (var path in paths)
        {
            await incidents.NoteAsync(new Incident(kind, path, "", clock.GetUtcNow(), detail), cancellation);
        }
    }
}
