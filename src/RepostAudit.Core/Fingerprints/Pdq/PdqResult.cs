namespace RepostAudit.Core.Fingerprints;

/// <summary>A PDQ hash and how far it may be trusted.</summary>
/// <param name="Hash">Of a picture with no structure it is rounding noise: look at the quality first.</param>
/// <param name="Quality">How much structure the picture has: 0 (blank, or under 5 samples on a side) to 100.</param>
public readonly record struct PdqResult(PdqHash Hash, int Quality)
{
    /// <summary>The largest quality whose hash, by the advice of PDQ's authors, is to be discarded.</summary>
    public const int DiscardBound = 49;

    /// <summary>Whether the hash may be compared at all.</summary>
    public bool Usable => Quality > DiscardBound;
}
