namespace RepostAudit.Core.Ledger;

/// <summary>An entry as the index knows it.</summary>
public readonly record struct Filed(EntryKey Entry, Sketch Sketch);

/// <summary>
/// From keys to the entries that have them. Laws: filing the same twice changes nothing; whoever files and then asks sees
/// everything that was filed before, by himself or by others, so of any two uploads at least one finds the other.
/// Implementations are safe for concurrent use, in one process and in many.
/// </summary>
public interface IFingerprintIndex
{
    /// <summary>Files an entry under its keys, all of them or none.</summary>
    /// <param name="entry">The entry, and what is to be handed back with it: always the same for the same entry.</param>
    /// <param name="keys">Its keys, always the same for the same entry; no keys file nothing.</param>
    /// <param name="cancellation">Stops before anything is written.</param>
    Task FileAsync(Filed entry, IReadOnlyCollection<IndexKey> keys, CancellationToken cancellation);

    /// <summary>
    /// Finds what is filed under the keys. Of a key that very many share only the earliest entries are read, so that the work
    /// does not grow with the ledger; <see cref="ReadCrowdsAsync"/> tells which keys those are.
    /// </summary>
    /// <param name="keys">The keys asked for.</param>
    /// <param name="mostPerKey">How many entries of each key are read, 1 and up.</param>
    /// <param name="cancellation">Stops the reading.</param>
    /// <returns>For each key the earliest entries under it, all together each once and in the order of their keys.</returns>
    Task<IReadOnlyList<Filed>> FindAsync(IReadOnlyCollection<IndexKey> keys, int mostPerKey, CancellationToken cancellation);

    /// <summary>
    /// Files an entry, then finds what was filed under its keys before, by itself or by others, the entry among it. It is the two in
    /// one, for adapters to which one step is cheaper.
    /// </summary>
    /// <inheritdoc cref="FindAsync" path="/param|/returns"/>
    async Task<IReadOnlyList<Filed>> FileAndFindAsync(Filed entry, IReadOnlyCollection<IndexKey> keys, int mostPerKey, CancellationToken cancellation)
    {
        await FileAsync(entry, keys, cancellation);
        return await FindAsync(keys, mostPerKey, cancellation);
    }

    /// <summary>
    /// As <see cref="FindAsync"/>, but by what this instance knows already: what others filed lately may be missing. For
    /// questions where a miss costs work and nothing else.
    /// </summary>
    Task<IReadOnlyList<Filed>> RecallAsync(IReadOnlyCollection<IndexKey> keys, int mostPerKey, CancellationToken cancellation)
        => FindAsync(keys, mostPerKey, cancellation);

    /// <summary>Everything that is filed under those keys that more entries share than the given number.</summary>
    /// <param name="moreThan">1 and up.</param>
    /// <param name="cancellation">Stops the reading.</param>
    /// <returns>For each such key, in the order of the keys, its entries in their order.</returns>
    IAsyncEnumerable<IReadOnlyList<EntryKey>> ReadCrowdsAsync(int moreThan, CancellationToken cancellation);
}
