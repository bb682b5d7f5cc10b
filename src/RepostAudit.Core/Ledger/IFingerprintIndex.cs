using RepostAudit.Core.Uploads;

namespace RepostAudit.Core.Ledger;

/// <summary>
/// From keys to the entries that have them. Laws: filing the same twice changes nothing; whoever files and then asks sees
/// everything that was filed before, by himself or by others, so of any two uploads at least one finds the other.
/// Implementations are safe for concurrent use.
/// </summary>
public interface IFingerprintIndex
{
    Task FileAsync(EntryId entry, IReadOnlyCollection<IndexKey> keys, CancellationToken cancellation);

    /// <returns>The entries filed under at least one of the keys, each once, in the order of their ids.</returns>
    Task<IReadOnlyList<EntryId>> FindAsync(IReadOnlyCollection<IndexKey> keys, CancellationToken cancellation);
}
