namespace RepostAudit.Core.Ledger;

/// <summary>What <see cref="IFingerprintIndex.FindCommonAsync"/> may be asked, the same for every index.</summary>
public static class CommonQuestion
{
    /// <exception cref="ArgumentException">A key is plain, or the number is outside 0 to <see cref="ReadingBounds.MaxPerRareKey"/>.</exception>
    public static void Check(IEnumerable<IndexKey> rareKeys, int moreThan)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(moreThan);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(moreThan, ReadingBounds.MaxPerRareKey);
        foreach (var key in rareKeys)
        {
            if (!key.IsRare)
            {
                throw new ArgumentException($"Key {key} is plain: only rare keys can be common.", nameof(rareKeys));
            }
        }
    }
}
