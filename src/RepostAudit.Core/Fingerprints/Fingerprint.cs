using RepostAudit.Core.Reading;

namespace RepostAudit.Core.Fingerprints;

/// <summary>What of a screenshot is compared with others. A pure function of its pixels and of the reader.</summary>
/// <param name="Pdq">The PDQ hash of the whole screen.</param>
/// <param name="PdqQuality">How much structure the hash rests on, 0..100; below <see cref="MinQuality"/> the hash says nothing.</param>
/// <param name="Text">The lines of writing on it; null where it was not read, because no reader was at hand.</param>
public sealed record Fingerprint(PdqHash Pdq, int PdqQuality, PageText? Text = null)
{
    /// <summary>Names the way fingerprints are made. It changes whenever the same pixels would give another fingerprint.</summary>
    public const string Version = "2";

    /// <summary>PDQ's published bound: hashes of quality 49 and less are to be discarded.</summary>
    public const int MinQuality = PdqResult.DiscardBound + 1;
}
