namespace RepostAudit.Core.Incidents;

/// <summary>A screenshot that could not be ingested and still waits.</summary>
/// <param name="Path">Where it lies, exactly as the storage spells it.</param>
/// <param name="Version">Which version of it.</param>
/// <param name="Since">When it was quarantined first.</param>
/// <param name="Reason">The latest that is known about why.</param>
public sealed record Quarantined(string Path, string Version, DateTimeOffset Since, string Reason);

/// <summary>From incidents to what is quarantined now.</summary>
public static class Quarantine
{
    /// <summary>Everything that was quarantined and not released, by path and version.</summary>
    public static IReadOnlyList<Quarantined> Open(IEnumerable<Incident> incidents)
        => [.. incidents
            .GroupBy(incident => (incident.Path, incident.Version))
            .Where(group => group.Any(incident => incident.Kind is IncidentKind.Quarantined) && group.All(incident => incident.Kind is not IncidentKind.Released))
            .OrderBy(group => group.Key.Path, StringComparer.Ordinal)
            .ThenBy(group => group.Key.Version, StringComparer.Ordinal)
            .Select(group => group.Where(incident => incident.Kind is IncidentKind.Quarantined).OrderBy(incident => incident.NoticedAt).ThenBy(incident => incident.Id, StringComparer.Ordinal).ToList())
            .Select(notices => new Quarantined(notices[0].Path, notices[0].Version, notices[0].NoticedAt, notices[^1].Detail))];
}
