namespace RepostAudit.Core.Rulings;

/// <summary>What analysts decided. Laws: adding the same ruling twice keeps one; nothing is changed or removed.</summary>
public interface IRulings
{
    Task AddAsync(Ruling ruling, CancellationToken cancellation);

    /// <returns>All rulings, by (time, id).</returns>
    Task<IReadOnlyList<Ruling>> ReadAsync(CancellationToken cancellation);
}
