using RepostAudit.Core.Ledger;
using RepostAudit.Core.Uploads;

namespace RepostAudit.Faults.Steps;

internal sealed class GuardedLedger(ILedger inner, IPassage passage) : ILedger
{
    public Task AppendAsync(Entry entry, CancellationToken cancellation)
        => passage.WriteAsync("ledger.append", () => inner.AppendAsync(entry, cancellation));

    public Task SettleAsync(EntryKey entry, IReadOnlyCollection<Edge> edges, CancellationToken cancellation)
        => passage.WriteAsync("ledger.settle", () => inner.SettleAsync(entry, edges, cancellation));

    public Task<bool> IsSettledAsync(EntryKey entry, CancellationToken cancellation)
        => passage.ReadAsync("ledger.is-settled", () => inner.IsSettledAsync(entry, cancellation));

    public IAsyncEnumerable<Entry> ReadUnsettledAsync(Period uploaded, CancellationToken cancellation)
        => passage.StreamAsync("ledger.read-unsettled", inner.ReadUnsettledAsync(uploaded, cancellation), cancellation);

    public Task<IReadOnlyList<Entry>> FindAsync(IReadOnlyCollection<EntryKey> entries, CancellationToken cancellation)
        => passage.ReadAsync("ledger.find", () => inner.FindAsync(entries, cancellation));

    public IAsyncEnumerable<Entry> ReadEntriesAsync(Period uploaded, CancellationToken cancellation)
        => passage.StreamAsync("ledger.read-entries", inner.ReadEntriesAsync(uploaded, cancellation), cancellation);

    public IAsyncEnumerable<Edge> ReadEdgesAsync(Period uploaded, CancellationToken cancellation)
        => passage.StreamAsync("ledger.read-edges", inner.ReadEdgesAsync(uploaded, cancellation), cancellation);
}
