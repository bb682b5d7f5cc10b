namespace RepostAudit.Core.Ledger;

/// <summary>What two uploads have in common.</summary>
/// <param name="SameBytes">Their files are equal, byte for byte.</param>
/// <param name="PdqDistance">In how many of 256 bits their PDQ hashes differ.</param>
public sealed record PairEvidence(bool SameBytes, int PdqDistance)
{
    /// <summary>Of a pair that no comparison brought together: half of the bits differ, as chance would have it.</summary>
    public static PairEvidence None { get; } = new(false, 128);
}
