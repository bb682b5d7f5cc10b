namespace RepostAudit.Core.Fingerprints;

/// <summary>Which of the 256 coefficients are above the median, the 128th smallest: the bits of the hash.</summary>
internal static class MedianBits
{
    public static PdqHash Of(ReadOnlySpan<float> coefficients)
    {
        Span<float> sorted = stackalloc float[PdqHash.BitCount];
        coefficients.CopyTo(sorted);
        sorted.Sort();
        var median = sorted[PdqHash.BitCount / 2 - 1];

        return new(Word(coefficients, 0), Word(coefficients, 64), Word(coefficients, 128), Word(coefficients, 192));

        ulong Word(ReadOnlySpan<float> all, int start)
        {
            var word = 0UL;
            for (var bit = 0; bit < 64; bit++)
            {
                word |= all[start + bit] > median ? 1UL << bit : 0;
            }

            return word;
        }
    }
}
