using RepostAudit.Core.Ledger;

namespace RepostAudit.Faults.Steps;

internal sealed class GuardedIndex(IFingerprintIndex inner, IPassage passage) : IFingerprintIndex
{
    public Task FileAsync(Filed entry, IReadOnlyCollection<IndexKey> keys, CancellationToken cancellation)
        => passage.WriteAsync("index.file", () => inner.FileAsync(entry, keys, cancellation));

    public Task<IReadOnlyList<Found>> FindAsync(IReadOnlyCollection<IndexKey> keys, ReadingBounds bounds, CancellationToken cancellation)
        => passage.ReadAsync("index.find", () => inner.FindAsync(keys, bounds, cancellation));

    public Task<IReadOnlyList<Found>> FileAndFindAsync(Filed entry, IReadOnlyCollection<IndexKey> keys, ReadingBounds bounds, CancellationToken cancellation)
        => passage.WriteAsync("index.file-and-find", () => inner.FileAndFindAsync(entry, keys, bounds, cancellation));

    public Task<IReadOnlyList<Found>> RecallAsync(IReadOnlyCollection<IndexKey> keys, ReadingBounds bounds, CancellationToken cancellation)
        => passage.ReadAsync("index.recall", () => inner.RecallAsync(keys, bounds, cancellation));

    public Task<IReadOnlyDictionary<IndexKey, int>> CountAsync(IReadOnlyCollection<IndexKey> rareKeys, CancellationToken cancellation)
        => passage.ReadAsync("index.count", () => inner.CountAsync(rareKeys, cancellation));

    public IAsyncEnumerable<IReadOnlyList<EntryKey>> ReadCrowdsAsync(int moreThan, CancellationToken cancellation)
        => passage.StreamAsync("index.read-crowds", inner.ReadCrowdsAsync(moreThan, cancellation), cancellation);
}
