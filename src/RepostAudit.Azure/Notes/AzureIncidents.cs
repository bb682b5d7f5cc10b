using System.Globalization;
using Azure.Data.Tables;
using RepostAudit.Azure.Facts;
using RepostAudit.Core.Incidents;

namespace RepostAudit.Azure.Notes;

/// <summary>
/// Incidents as rows under their ids, so that the first notice of one stays; spread over 16 partitions by the id's first
/// digit, since a fault of the storage may bring very many at once.
/// </summary>
internal sealed class AzureIncidents(TableClient incidents) : IIncidents
{
    public Task NoteAsync(Incident incident, CancellationToken cancellation)
        => incidents.KeepAsync(new TableEntity(incident.Id[..1], incident.Id)
        {
            ["Kind"] = incident.Kind.ToString(),
            ["Path"] = incident.Path,
            ["Version"] = incident.Version,
            ["NoticedAt"] = incident.NoticedAt.ToString("O", CultureInfo.InvariantCulture),
            ["Detail"] = incident.Detail,
        }, cancellation);

    public async Task<IReadOnlyList<Incident>> ReadAsync(CancellationToken cancellation)
        => await incidents.QueryAsync<TableEntity>(cancellationToken: cancellation)
            .Select(Incident)
            .OrderBy(incident => incident.NoticedAt)
            .ThenBy(incident => incident.Id, StringComparer.Ordinal)
            .ToListAsync(cancellation);

    private static Incident Incident(TableEntity row) => new(
        Enum.TryParse<IncidentKind>(row.GetString("Kind"), out var kind) ? kind : throw new InvalidDataException($"Incident '{row.RowKey}' has no known kind"),
        row.GetString("Path"),
        row.GetString("Version"),
        DateTimeOffset.ParseExact(row.GetString("NoticedAt"), "O", CultureInfo.InvariantCulture),
        row.GetString("Detail"));
}
