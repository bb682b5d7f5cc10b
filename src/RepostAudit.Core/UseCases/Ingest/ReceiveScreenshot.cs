using RepostAudit.Core.Incidents;
using RepostAudit.Core.Screenshots;

namespace RepostAudit.Core.UseCases.Ingest;

/// <summary>
/// What both shells do with a screenshot that arrived, once: ingest it, and note what an analyst must know. Whatever is thrown is
/// infrastructure failing, and the shell tries again.
/// </summary>
public sealed class ReceiveScreenshot(IngestScreenshot ingest, IIncidents incidents, TimeProvider clock)
{
    public async Task<Arrival> RunAsync(string path, CancellationToken cancellation)
    {
        var arrival = await ingest.RunAsync(path, cancellation);
        if (Note(arrival) is { } incident)
        {
            await incidents.NoteAsync(incident, cancellation);
        }

        return arrival;
    }

    private Incident? Note(Arrival arrival) => arrival switch
    {
        // Trying again would not help: the path stays what it is.
        Arrival.Unplaceable unplaceable => Of(IncidentKind.Quarantined, unplaceable.Stored, "The path does not say whose upload it is"),
        Arrival.Ingested ingested when ingested.Entry.Claim.UploadedAt != ingested.Stored.UploadedAt
            => Of(IncidentKind.Repeated, ingested.Stored, $"The same bytes as entry {ingested.Entry.Id}, which stays"),
        _ => null,
    };

    private Incident Of(IncidentKind kind, StoredScreenshot stored, string detail) => new(kind, stored.Path, stored.Version, clock.GetUtcNow(), detail);
}
