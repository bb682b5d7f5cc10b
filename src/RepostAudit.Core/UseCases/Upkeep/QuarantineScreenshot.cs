using RepostAudit.Core.Incidents;
using RepostAudit.Core.UseCases.Ingest;

namespace RepostAudit.Core.UseCases.Upkeep;

/// <summary>
/// Takes charge of a screenshot that failed again and again. It is noted before it is tried once more, since the try may end the
/// process; if that succeeds it is released, else the reason is noted.
/// </summary>
public sealed class QuarantineScreenshot(ReceiveScreenshot receive, IIncidents incidents, TimeProvider clock)
{
    /// <param name="path">Where it lies.</param>
    /// <param name="version">Which version failed; empty where that is not known.</param>
    /// <param name="cancellation">Stops between two facts.</param>
    /// <returns>What came of the last try; null where it failed.</returns>
    public async Task<Arrival?> RunAsync(string path, string version, CancellationToken cancellation)
    {
        await NoteAsync(IncidentKind.Quarantined, path, version, "It failed again and again", cancellation);
        return await TryAsync(path, version, cancellation);
    }

    /// <summary>Tries everything that is quarantined once more.</summary>
    /// <returns>What is still quarantined.</returns>
    public async Task<IReadOnlyList<Quarantined>> ReplayAsync(CancellationToken cancellation)
    {
        foreach (var waiting in Quarantine.Open(await incidents.ReadAsync(cancellation)))
        {
            await TryAsync(waiting.Path, waiting.Version, cancellation);
        }

        return Quarantine.Open(await incidents.ReadAsync(cancellation));
    }

    private async Task<Arrival?> TryAsync(string path, string version, CancellationToken cancellation)
    {
        try
        {
            var arrival = await receive.RunAsync(path, cancellation);
            await (arrival switch
            {
                Arrival.Ingested => NoteAsync(IncidentKind.Released, path, version, "It was ingested after all", cancellation),
                Arrival.Gone => NoteAsync(IncidentKind.Quarantined, path, version, "It is no longer in the storage", cancellation),
                _ => Task.CompletedTask,
            });
            return arrival;
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            // The message may hold a path or a key; the kind of failure tells an operator where to look in the log.
            await NoteAsync(IncidentKind.Quarantined, path, version, $"Ingesting it fails with {failure.GetType().Name}", cancellation);
            return null;
        }
    }

    private Task NoteAsync(IncidentKind kind, string path, string version, string detail, CancellationToken cancellation)
        => incidents.NoteAsync(new Incident(kind, path, version, clock.GetUtcNow(), detail), cancellation);
}
