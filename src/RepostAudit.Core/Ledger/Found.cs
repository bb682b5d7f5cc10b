namespace RepostAudit.Core.Ledger;

/// <summary>An entry that the index found.</summary>
/// <param name="Filed">The entry as it was filed.</param>
/// <param name="Rarity">
/// How rare what led to it is: the sum of <see cref="RarityOf"/> over the rare keys under which it was found; 0 where plain keys alone found it.
/// </param>
public readonly record struct Found(Filed Filed, int Rarity)
{
    public EntryKey Entry => Filed.Entry;

    public Sketch Sketch => Filed.Sketch;

    /// <summary>
    /// How much a rare key adds that so many entries share: <see cref="ReadingBounds.MaxPerRareKey"/> divided by their number, rounded down. It never grows
    /// while entries are filed, so whoever is rare enough in the end was so at every time before.
    /// </summary>
    /// <param name="sharedBy">1 and up.</param>
    public static int RarityOf(int sharedBy) => ReadingBounds.MaxPerRareKey / sharedBy;
}
