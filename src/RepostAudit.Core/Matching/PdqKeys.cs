using System.Globalization;
using RepostAudit.Core.Fingerprints;
using RepostAudit.Core.Ledger;

namespace RepostAudit.Core.Matching;

/// <summary>
/// Multi-index hashing (Norouzi, Punjani, Fleet: "Fast Search in Hamming Space with Multi-Index Hashing", CVPR 2012).
/// A hash is cut into 16 parts of 16 bits. Of two hashes at distance 31 or less, by the pigeonhole principle at least one
/// part differs in at most ⌊31/16⌋ = 1 bit: so every hash is filed under its 16 parts and looked up under these and all that
/// differ from them in one bit, 16 × 17 = 272 keys.
/// </summary>
internal static class PdqKeys
{
    private const int Parts = 16;
    private const int PartBits = 16;

    public static IEnumerable<IndexKey> ToFile(PdqHash hash)
        => Enumerable.Range(0, Parts).Select(part => Key(part, Part(hash, part)));

    public static IEnumerable<IndexKey> ToAsk(PdqHash hash)
        => Enumerable.Range(0, Parts).SelectMany(part => Around(Part(hash, part)).Select(bits => Key(part, bits)));

    private static IEnumerable<int> Around(int bits)
        => Enumerable.Range(0, PartBits).Select(bit => bits ^ (1 << bit)).Prepend(bits);

    private static IndexKey Key(int part, int bits) => new(string.Create(CultureInfo.InvariantCulture, $"pdq:{part:x1}:{bits:x4}"));

    private static int Part(PdqHash hash, int part)
    {
        var bits = 0;
        for (var i = 0; i < PartBits; i++)
        {
            bits |= (hash[part * PartBits + i] ? 1 : 0) << i;
        }

        return bits;
    }
}
