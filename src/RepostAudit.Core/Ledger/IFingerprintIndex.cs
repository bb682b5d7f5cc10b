namespace RepostAudit.Core.Ledger;

/// <summary>
/// From keys to the entries that have them. Laws: filing the same twice changes nothing; whoever files and then asks sees
/// everything that was filed before, by himself or by others, so of any two uploads at least one finds the other, unless all they
/// share are rare keys that too many share. Implementations are safe for concurrent use, in one process and in many.
/// </summary>
/// <remarks>
/// A plain key always leads to its earliest entries. A rare one (<see cref="IndexKey.IsRare"/>) leads to all of its entries or to none:
/// to none as soon as more share it than the asker's bound, the asker himself counted if he is filed. Entries are counted each once,
/// however often they were filed, and a count never falls, so what is common stays common. Whom a rare key leads to depends
/// on when it is asked for, so whoever must not depend on the order of arrival asks again, with <see cref="CountAsync"/>, in the end.
/// </remarks>
public interface IFingerprintIndex
{
    /// <summary>Files an entry under its keys, all of them or none.</summary>
    /// <param name="entry">The entry, and what is to be handed back with it: always the same for the same entry.</param>
    /// <param name="keys">Its keys, always the same for the same entry; no keys file nothing.</param>
    /// <param name="cancellation">Stops before anything is written.</param>
    Task FileAsync(Filed entry, IReadOnlyCollection<IndexKey> keys, CancellationToken cancellation);

    /// <summary>
    /// Finds what is filed under the keys. Of a plain key that very many share only the earliest entries are read, of a rare one
    /// nothing, so that the work does not grow with the ledger; <see cref="ReadCrowdsAsync"/> and <see cref="CountAsync"/> tell
    /// which keys those are.
    /// </summary>
    /// <param name="keys">The keys asked for; one given twice is asked for once.</param>
    /// <param name="bounds">How much of each key is read.</param>
    /// <param name="cancellation">Stops the reading.</param>
    /// <returns>
    /// For each plain key the earliest entries under it, for each rare key within its bound all; together each entry once and in the
    /// order of their keys. A rare key beyond its bound adds to no entry's <see cref="Found.Rarity"/>.
    /// </returns>
    Task<IReadOnlyList<Found>> FindAsync(IReadOnlyCollection<IndexKey> keys, ReadingBounds bounds, CancellationToken cancellation);

    /// <summary>
    /// Files an entry, then finds what was filed under its keys before, by itself or by others, the entry among it. It is the two in
    /// one, for adapters to which one step is cheaper.
    /// </summary>
    /// <inheritdoc cref="FindAsync" path="/param|/returns"/>
    async Task<IReadOnlyList<Found>> FileAndFindAsync(Filed entry, IReadOnlyCollection<IndexKey> keys, ReadingBounds bounds, CancellationToken cancellation)
    {
        await FileAsync(entry, keys, cancellation);
        return await FindAsync(keys, bounds, cancellation);
    }

    /// <summary>
    /// As <see cref="FindAsync"/>, but by what this instance knows already: what others filed lately may be missing. For
    /// questions where a miss costs work and nothing else.
    /// </summary>
    Task<IReadOnlyList<Found>> RecallAsync(IReadOnlyCollection<IndexKey> keys, ReadingBounds bounds, CancellationToken cancellation)
        => FindAsync(keys, bounds, cancellation);

    /// <summary>Tells how common keys are by now. It sees what <see cref="FindAsync"/> would see: everything that anybody filed before.</summary>
    /// <param name="rareKeys">The rare keys asked for; a plain one among them is an error.</param>
    /// <param name="cancellation">Stops the reading.</param>
    /// <returns>For each of the keys under which anything is filed, how many entries share it; from <see cref="ReadingBounds.MaxPerRareKey"/> + 1 on that number.</returns>
    /// <exception cref="ArgumentException">A key is plain.</exception>
    Task<IReadOnlyDictionary<IndexKey, int>> CountAsync(IReadOnlyCollection<IndexKey> rareKeys, CancellationToken cancellation);

    /// <summary>Everything that is filed under those plain keys that more entries share than the given number.</summary>
    /// <param name="moreThan">1 and up.</param>
    /// <param name="cancellation">Stops the reading.</param>
    /// <returns>For each such key, in the order of the keys, its entries in their order.</returns>
    IAsyncEnumerable<IReadOnlyList<EntryKey>> ReadCrowdsAsync(int moreThan, CancellationToken cancellation);
}
