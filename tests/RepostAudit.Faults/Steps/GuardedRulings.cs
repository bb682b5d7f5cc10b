using RepostAudit.Core.Rulings;

namespace RepostAudit.Faults.Steps;

internal sealed class GuardedRulings(IRulings inner, StepGuard guard) : IRulings
{
    public Task AddAsync(Ruling ruling, CancellationToken cancellation)
        => guard.WriteAsync("rulings.add", () => inner.AddAsync(ruling, cancellation));

    public Task<IReadOnlyList<Ruling>> ReadAsync(CancellationToken cancellation)
        => guard.ReadAsync("rulings.read", () => inner.ReadAsync(cancellation));
}
