namespace RepostAudit.Core.Ledger;

/// <summary>What <see cref="IFingerprintIndex.CountAsync"/> may be asked, the same for every index.</summary>
public static class CountQuestion
{
    /// <exception cref="ArgumentException">A key is plain.</exception>
    public static void Check(IEnumerable<IndexKey> rareKeys)
    {
        foreach (var key in rareKeys)
        {
            if (!key.IsRare)
            {
                throw new ArgumentException($"Key {key} is plain: only rare keys are counted.", nameof(rareKeys));
            }
        }
    }
}
