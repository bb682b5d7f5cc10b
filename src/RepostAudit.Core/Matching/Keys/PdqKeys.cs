using RepostAudit.Core.Fingerprints;
using RepostAudit.Core.Ledger;

namespace RepostAudit.Core.Matching.Keys;

/// <summary>
/// Multi-index hashing (Norouzi, Punjani, Fleet: "Fast Search in Hamming Space with Multi-Index Hashing", CVPR 2012).
/// A hash is cut into 11 parts of 23 or 24 bits. Two hashes that differ in at most 10 bits differ, by the pigeonhole principle,
/// in at most 10 of the parts: so they share at least one of their 11 keys.
/// </summary>
internal static class PdqKeys
{
    /// <summary>Number of keys of a hash.</summary>
    public const int Parts = Matcher.FarthestDistance + 1;

    public static IEnumerable<IndexKey> Of(PdqHash hash)
        => Enumerable.Range(0, Parts).Select(part => IndexKey.Of($"pdq-{part}", $"{Part(hash, part):x6}"));

    private static int Part(PdqHash hash, int part)
    {
        var bits = 0;
        for (var i = part * PdqHash.BitCount / Parts; i < (part + 1) * PdqHash.BitCount / Parts; i++)
        {
            bits = (bits << 1) | (hash[i] ? 1 : 0);
        }

        return bits;
    }
}
