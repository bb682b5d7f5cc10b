using RepostAudit.Core.Uploads;

namespace RepostAudit.Core.Ledger;

/// <summary>
/// Entries and edges. Laws: appending the same fact again, late or in another order changes nothing; what was appended is there for
/// every later reader; nothing is ever changed or removed. Implementations are safe for concurrent use, in one process and in many.
/// </summary>
public interface ILedger
{
    Task AppendAsync(Entry entry, CancellationToken cancellation);

    /// <summary>
    /// Appends what an entry has in common with its neighbours, then the note that they were all judged: the note is never
    /// there without the edges.
    /// </summary>
    /// <param name="entry">The entry whose neighbours were judged.</param>
    /// <param name="edges">What came of it; may be empty.</param>
    /// <param name="cancellation">Stops between two writes; settling again completes them.</param>
    Task SettleAsync(EntryKey entry, IReadOnlyCollection<Edge> edges, CancellationToken cancellation);

    /// <summary>Whether <see cref="SettleAsync"/> was done for the entry; if not, its ingest was cut short and is to be done again.</summary>
    Task<bool> IsSettledAsync(EntryKey entry, CancellationToken cancellation);

    /// <summary>The entries uploaded in the period that are not settled, in the order of their keys: under way, or cut short.</summary>
    IAsyncEnumerable<Entry> ReadUnsettledAsync(Period uploaded, CancellationToken cancellation);

    /// <returns>Those of the entries that are there, each once, in the order of their keys.</returns>
    Task<IReadOnlyList<Entry>> FindAsync(IReadOnlyCollection<EntryKey> entries, CancellationToken cancellation);

    /// <summary>The entries uploaded in the period, in the order of their keys.</summary>
    IAsyncEnumerable<Entry> ReadEntriesAsync(Period uploaded, CancellationToken cancellation);

    /// <summary>The edges whose later end was uploaded in the period, in the order of (later, earlier).</summary>
    IAsyncEnumerable<Edge> ReadEdgesAsync(Period uploaded, CancellationToken cancellation);
}
