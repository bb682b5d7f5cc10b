using RepostAudit.Core.Fingerprints;
using RepostAudit.Core.Uploads;

namespace RepostAudit.Core.Ledger;

/// <summary>
/// The facts. Laws: appending the same fact again, late or in another order changes nothing; what was appended is there for
/// every later reader; nothing is ever changed or removed. Implementations are safe for concurrent use.
/// </summary>
public interface ILedger
{
    Task AppendAsync(Entry entry, CancellationToken cancellation);

    /// <summary>Appends what an entry has in common with its neighbours, and the note that they were all judged: both or neither.</summary>
    /// <param name="entry">The entry whose neighbours were judged.</param>
    /// <param name="edges">What came of it; may be empty.</param>
    /// <param name="cancellation">Stops before anything is written.</param>
    Task SettleAsync(EntryId entry, IReadOnlyCollection<Edge> edges, CancellationToken cancellation);

    /// <summary>Whether <see cref="SettleAsync"/> was done for the entry; if not, its ingest was cut short and is to be done again.</summary>
    Task<bool> IsSettledAsync(EntryId entry, CancellationToken cancellation);

    /// <returns>Those of the entries that are there, in the order of their ids.</returns>
    Task<IReadOnlyList<Entry>> FindAsync(IReadOnlyCollection<EntryId> entries, CancellationToken cancellation);

    /// <summary>What was found in these bytes before, by whatever name they came: the same bytes are never decoded twice.</summary>
    Task<Inspection?> FindInspectionAsync(ContentHash content, CancellationToken cancellation);

    /// <summary>All edges, in the order of their ends' ids.</summary>
    IAsyncEnumerable<Edge> ReadEdgesAsync(CancellationToken cancellation);
}
