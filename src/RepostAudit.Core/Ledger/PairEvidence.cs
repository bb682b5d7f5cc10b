using RepostAudit.Core.Ledger.Evidence;

namespace RepostAudit.Core.Ledger;

/// <summary>What two uploads have in common.</summary>
/// <param name="SameBytes">Their files are equal, byte for byte.</param>
/// <param name="PdqDistance">In how many of 256 bits their PDQ hashes differ; 128, as chance would have it, where either has none that says anything.</param>
/// <param name="Page">What their writing and their pixels tell; null where a picture was not read or shows no writing, and where the bytes are the same.</param>
public sealed record PairEvidence(bool SameBytes, int PdqDistance, PageEvidence? Page = null)
{
    /// <summary>Of a pair that no comparison brought together: half of the bits differ, as chance would have it.</summary>
    public static PairEvidence None { get; } = new(false, 128);
}
