using RepostAudit.Core.Incidents;

namespace RepostAudit.Faults.Steps;

internal sealed class GuardedIncidents(IIncidents inner, StepGuard guard) : IIncidents
{
    public Task NoteAsync(Incident incident, CancellationToken cancellation)
        => guard.WriteAsync("incidents.note", () => inner.NoteAsync(incident, cancellation));

    public Task<IReadOnlyList<Incident>> ReadAsync(CancellationToken cancellation)
        => guard.ReadAsync("incidents.read", () => inner.ReadAsync(cancellation));
}
