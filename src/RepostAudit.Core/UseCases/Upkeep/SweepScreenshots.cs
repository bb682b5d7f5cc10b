using System.Collections.Concurrent;
using RepostAudit.Core.Screenshots;
using RepostAudit.Core.UseCases.Ingest;

namespace RepostAudit.Core.UseCases.Upkeep;

/// <summary>What a sweep came to.</summary>
/// <param name="Present">Every path that the storage has.</param>
/// <param name="Ingested">How many screenshots were ingested by it.</param>
/// <param name="Failed">How many could not be, and are tried again by the next sweep.</param>
/// <param name="Quarantined">How many failed for the last time.</param>
public sealed record Sweep(IReadOnlySet<string> Present, int Ingested, int Failed, int Quarantined);

/// <summary>
/// Lists the storage and has everything ingested that is not recorded yet. One that fails keeps no other from being ingested; one
/// that failed often enough is quarantined.
/// </summary>
/// <param name="screenshots">Where they lie.</param>
/// <param name="receive">What is done with each.</param>
/// <param name="quarantine">What is done with one that failed too often.</param>
/// <param name="tries">How often one is tried, by as many sweeps of this instance; 1 and up.</param>
/// <param name="threads">How many are ingested at once; 1 and up.</param>
public sealed class SweepScreenshots(IScreenshots screenshots, ReceiveScreenshot receive, QuarantineScreenshot quarantine, int tries, int threads)
{
    private readonly ConcurrentDictionary<(string Path, string Version), int> _failures = new();

    /// <param name="recorded">What need not be read; what is ingested is added to it.</param>
    /// <param name="isDue">Whether one is to be ingested by this sweep at all.</param>
    /// <param name="cancellation">Stops between two screenshots; the next sweep goes on.</param>
    public async Task<Sweep> RunAsync(RecordedUploads recorded, Func<StoredScreenshot, bool> isDue, CancellationToken cancellation)
    {
        HashSet<string> present = [];
        List<StoredScreenshot> due = [];
        await foreach (var stored in screenshots.ListAsync(cancellation))
        {
            present.Add(stored.Path);
            if (isDue(stored) && !recorded.Has(stored))
            {
                due.Add(stored);
            }
        }

        var (ingested, failed, quarantined) = (0, 0, 0);
        await Parallel.ForEachAsync(due, new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = cancellation }, async (stored, stop) =>
        {
            switch (await TryAsync(stored, recorded, stop))
            {
                case Outcome.Ingested:
                    Interlocked.Increment(ref ingested);
                    break;
                case Outcome.Failed:
                    Interlocked.Increment(ref failed);
                    break;
                default:
                    Interlocked.Increment(ref quarantined);
                    break;
            }
        });
        return new(present, ingested, failed, quarantined);
    }

    private async Task<Outcome> TryAsync(StoredScreenshot stored, RecordedUploads recorded, CancellationToken cancellation)
    {
        var version = (stored.Path, stored.Version);
        var arrival = await ReceiveAsync(stored.Path, cancellation);
        if (arrival is null)
        {
            if (_failures.AddOrUpdate(version, 1, (_, before) => before + 1) < tries)
            {
                return Outcome.Failed;
            }

            // Throws where the store itself does not answer: then everything is tried again, and nothing was decided.
            arrival = await quarantine.RunAsync(stored.Path, stored.Version, cancellation);
        }

        _failures.TryRemove(version, out _);
        if (arrival is Arrival.Ingested ingested)
        {
            recorded.Add(ingested.Entry);
            recorded.Add(ingested.Stored.Path, ingested.Stored.Version);
            return Outcome.Ingested;
        }

        // It is noted for an analyst to see, so that no sweep need look again.
        recorded.Add(stored.Path, stored.Version);
        return Outcome.Quarantined;
    }

    /// <returns>Null where it failed, or where it is listed and cannot be opened: neither must be passed over in silence.</returns>
    private async Task<Arrival?> ReceiveAsync(string path, CancellationToken cancellation)
    {
        try
        {
            return await receive.RunAsync(path, cancellation) is var arrival and not Arrival.Gone ? arrival : null;
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            // The quarantine tries once more and names the reason.
            return null;
        }
    }

    private enum Outcome
    {
        Ingested,
        Failed,
        Quarantined,
    }
}
