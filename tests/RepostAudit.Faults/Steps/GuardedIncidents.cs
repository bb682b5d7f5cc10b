using RepostAudit.Core.Incidents;

namespace RepostAudit.Faults.Steps;

internal sealed class GuardedIncidents(IIncidents inner, IPassage passage) : IIncidents
{
    public Task NoteAsync(Incident incident, CancellationToken cancellation)
        => passage.WriteAsync("incidents.note", () => inner.NoteAsync(incident, cancellation));

    public Task<IReadOnlyList<Incident>> ReadAsync(CancellationToken cancellation)
        => passage.ReadAsync("incidents.read", () => inner.ReadAsync(cancellation));
}
