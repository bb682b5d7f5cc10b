namespace RepostAudit.Core.Incidents;

/// <summary>What happened to stored screenshots. Laws: noting the same twice keeps the first; nothing is changed or removed.</summary>
public interface IIncidents
{
    Task NoteAsync(Incident incident, CancellationToken cancellation);

    /// <returns>All incidents, by (noticed at, id).</returns>
    Task<IReadOnlyList<Incident>> ReadAsync(CancellationToken cancellation);
}
