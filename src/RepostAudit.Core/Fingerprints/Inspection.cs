using RepostAudit.Core.Pictures;

namespace RepostAudit.Core.Fingerprints;

/// <summary>What was found in a file's bytes: a fingerprint, or the reason why it is no evidence. A pure function of the bytes.</summary>
public abstract record Inspection
{
    private Inspection()
    {
    }

    /// <param name="Format">What the bytes truly are.</param>
    /// <param name="Width">Of the upright picture, in pixels.</param>
    /// <param name="Height">Of the upright picture, in pixels.</param>
    /// <param name="Print">What is compared with other uploads.</param>
    public sealed record Evidence(PictureFormat Format, int Width, int Height, Fingerprint Print) : Inspection;

    /// <param name="Reason">Why it is no evidence.</param>
    /// <param name="Detail">What was seen, in one English sentence.</param>
    public sealed record NoEvidence(Rejection Reason, string Detail) : Inspection;
}
