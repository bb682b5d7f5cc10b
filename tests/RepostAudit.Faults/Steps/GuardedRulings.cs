using RepostAudit.Core.Rulings;

namespace RepostAudit.Faults.Steps;

internal sealed class GuardedRulings(IRulings inner, IPassage passage) : IRulings
{
    public Task AddAsync(Ruling ruling, CancellationToken cancellation)
        => passage.WriteAsync("rulings.add", () => inner.AddAsync(ruling, cancellation));

    public Task<IReadOnlyList<Ruling>> ReadAsync(CancellationToken cancellation)
        => passage.ReadAsync("rulings.read", () => inner.ReadAsync(cancellation));
}
