namespace RepostAudit.Core.Ledger;

/// <summary>How much is read of each key that is asked for, so that the work does not grow with the ledger.</summary>
/// <param name="PerKey">How many entries of a plain key are read, the earliest; 1 and up.</param>
/// <param name="PerRareKey">How many entries may share a rare key; of one that more share nothing is read. 0 to <see cref="MaxPerRareKey"/>, 0 reads none.</param>
/// <exception cref="ArgumentOutOfRangeException">A bound is outside its range.</exception>
public readonly record struct ReadingBounds(int PerKey, int PerRareKey)
{
    /// <summary>The largest bound on rare keys. An index need not remember who else shares a rare key that more entries than this share.</summary>
    public const int MaxPerRareKey = 64;

    public int PerKey { get; } = PerKey >= 1
        ? PerKey
        : throw new ArgumentOutOfRangeException(nameof(PerKey), PerKey, "Of a plain key 1 entry and up is read.");

    public int PerRareKey { get; } = PerRareKey is >= 0 and <= MaxPerRareKey
        ? PerRareKey
        : throw new ArgumentOutOfRangeException(nameof(PerRareKey), PerRareKey, $"A rare key is shared by 0 to {MaxPerRareKey} entries.");
}
