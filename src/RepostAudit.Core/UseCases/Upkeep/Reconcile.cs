using RepostAudit.Core.Incidents;
using RepostAudit.Core.Ledger;
using RepostAudit.Core.Screenshots;
using RepostAudit.Core.UseCases.Ingest;
using RepostAudit.Core.Uploads;

namespace RepostAudit.Core.UseCases.Upkeep;

/// <summary>What a reconciliation found.</summary>
/// <param name="Listed">How many screenshots lie in the storage.</param>
/// <param name="Ingested">How many of them were missing from the ledger and are in it now.</param>
/// <param name="Failed">How many could not be ingested this time.</param>
/// <param name="Deleted">How many are in the ledger and no longer in the storage.</param>
/// <param name="Overwritten">At how many paths the ledger knows more than one content.</param>
public sealed record Reconciliation(int Listed, int Ingested, int Failed, int Deleted, int Overwritten);

/// <summary>
/// Holds the storage against the ledger: what the events missed is ingested, what was deleted or overwritten is noted. Nothing that
/// is recorded is changed by it.
/// </summary>
public sealed class Reconcile(IScreenshots screenshots, ILedger ledger, IIncidents incidents, CompleteEntries complete, ReceiveScreenshot receive, QuarantineScreenshot quarantine, TimeProvider clock)
{
    /// <param name="uploaded">Looks at what was uploaded in this period, by the storage's and by the ledger's word.</param>
    /// <param name="cancellation">Stops between two screenshots; running again goes on.</param>
    public async Task<Reconciliation> RunAsync(Period uploaded, CancellationToken cancellation)
    {
        await complete.RunAsync(uploaded, cancellation);
        var recorded = await RecordedAsync(uploaded, cancellation);
        var noted = (await incidents.ReadAsync(cancellation))
            .Where(incident => incident.Kind is IncidentKind.Quarantined or IncidentKind.Repeated)
            .Select(incident => (incident.Path, incident.Version))
            .ToHashSet();
        HashSet<string> present = [];
        var (ingested, failed) = (0, 0);
        await foreach (var stored in screenshots.ListAsync(cancellation))
        {
            present.Add(stored.Path);
            if (!uploaded.Contains(stored.UploadedAt) || recorded.Has(stored) || noted.Contains((stored.Path, stored.Version)))
            {
                continue;
            }

            var arrival = await TryAsync(stored, cancellation);
            ingested += arrival is Arrival.Ingested ? 1 : 0;
            failed += arrival is null ? 1 : 0;
            if (arrival is Arrival.Ingested { Entry: var entry })
            {
                recorded.Add(entry);
            }
        }

        var deleted = recorded.Paths.Where(path => !present.Contains(path)).ToList();
        var overwritten = recorded.Paths.Where(recorded.HasManyContents).ToList();
        await NoteAsync(IncidentKind.Deleted, deleted, "It is in the ledger and no longer in the storage", cancellation);
        await NoteAsync(IncidentKind.Overwritten, overwritten, "The ledger knows more than one content at this path", cancellation);
        return new(present.Count, ingested, failed, deleted.Count, overwritten.Count);
    }

    private async Task<Arrival?> TryAsync(StoredScreenshot stored, CancellationToken cancellation)
    {
        try
        {
            return await receive.RunAsync(stored.Path, cancellation);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            // One that fails must not keep the others from being ingested, nor be forgotten.
            return await quarantine.RunAsync(stored.Path, stored.Version, cancellation);
        }
    }

    private async Task NoteAsync(IncidentKind kind, List<string> paths, string detail, CancellationToken cancellation)
    {
        foreach (var path in paths)
        {
            await incidents.NoteAsync(new Incident(kind, path, "", clock.GetUtcNow(), detail), cancellation);
        }
    }

    private async Task<Recorded> RecordedAsync(Period uploaded, CancellationToken cancellation)
    {
        var recorded = new Recorded();
        await foreach (var entry in ledger.ReadEntriesAsync(uploaded, cancellation))
        {
            recorded.Add(entry);
        }

        return recorded;
    }

    /// <summary>What the ledger knows, by path.</summary>
    private sealed class Recorded
    {
        private readonly Dictionary<string, List<(DateTimeOffset At, ContentHash Content)>> _byPath = new(StringComparer.Ordinal);

        public IReadOnlyCollection<string> Paths => _byPath.Keys;

        public void Add(Entry entry)
        {
            var path = entry.Name.ToString();
            if (!_byPath.TryGetValue(path, out var uploads))
            {
                _byPath.Add(path, uploads = []);
            }

            uploads.Add((entry.Claim.UploadedAt, entry.Content));
        }

        public bool Has(StoredScreenshot stored) => _byPath.TryGetValue(stored.Path, out var uploads) && uploads.Any(upload => upload.At == stored.UploadedAt);

        public bool HasManyContents(string path) => _byPath[path].DistinctBy(upload => upload.Content).Skip(1).Any();
    }
}
