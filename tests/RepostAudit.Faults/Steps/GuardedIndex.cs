using RepostAudit.Core.Ledger;

namespace RepostAudit.Faults.Steps;

internal sealed class GuardedIndex(IFingerprintIndex inner, IPassage passage) : IFingerprintIndex
{
    public Task FileAsync(Filed entry, IReadOnlyCollection<IndexKey> keys, CancellationToken cancellation)
        => passage.WriteAsync("index.file", () => inner.FileAsync(entry, keys, cancellation));

    public Task<IReadOnlyList<Filed>> FindAsync(IReadOnlyCollection<IndexKey> keys, int mostPerKey, CancellationToken cancellation)
        => passage.ReadAsync("index.find", () => inner.FindAsync(keys, mostPerKey, cancellation));

    public Task<IReadOnlyList<Filed>> FileAndFindAsync(Filed entry, IReadOnlyCollection<IndexKey> keys, int mostPerKey, CancellationToken cancellation)
        => passage.WriteAsync("index.file-and-find", () => inner.FileAndFindAsync(entry, keys, mostPerKey, cancellation));

    public Task<IReadOnlyList<Filed>> RecallAsync(IReadOnlyCollection<IndexKey> keys, int mostPerKey, CancellationToken cancellation)
        => passage.ReadAsync("index.recall", () => inner.RecallAsync(keys, mostPerKey, cancellation));

    public IAsyncEnumerable<IReadOnlyList<EntryKey>> ReadCrowdsAsync(int moreThan, CancellationToken cancellation)
        => passage.StreamAsync("index.read-crowds", inner.ReadCrowdsAsync(moreThan, cancellation), cancellation);
}
