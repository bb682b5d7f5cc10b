using System.Buffers;

using RepostAudit.Core.Pictures;
using RepostAudit.Core.Pictures.Sampling;

namespace RepostAudit.Core.Fingerprints;

/// <summary>
/// PDQ: a picture's brightness, smoothed and thinned to 64 × 64 cells, turned into its 16 × 16 lowest cosine
/// coefficients without the constant ones, each told apart by the median. Source: "The TMK+PDQF Video-Hashing Algorithm
/// and the PDQ Image-Hashing Algorithm", Facebook, 2019.
/// </summary>
/// <remarks>
/// Every number is computed by the same float operations in the same order as the authors' C++ does, never contracted to
/// a fused multiply-add, so the hash of given samples is the same bits there, here, and on every machine: vectors only
/// run independent columns side by side.
/// </remarks>
public static class PdqHasher
{
    /// <summary>A smaller picture has the zero hash and quality 0.</summary>
    public const int MinSide = 5;

    /// <summary>The side, in samples, to which a plane's longer sides are reduced before hashing.</summary>
    public const int WorkingSide = 512;

    /// <summary>The hash of luma samples as they are, whatever their number.</summary>
    /// <param name="luma">Width × height samples, row by row, finite, 0..255.</param>
    /// <param name="width">In samples, at least 0.</param>
    /// <param name="height">In samples, at least 0.</param>
    /// <exception cref="ArgumentException">The number of samples is not width × height.</exception>
    public static PdqResult Hash(ReadOnlySpan<float> luma, int width, int height)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(width);
        ArgumentOutOfRangeException.ThrowIfNegative(height);
        if (luma.Length != (long)width * height)
        {
            throw new ArgumentException($"{luma.Length} samples do not fill {width} × {height}", nameof(luma));
        }

        if (width < MinSide || height < MinSide)
        {
            return default;
        }

        Span<float> cells = stackalloc float[TentFilter.CellCount];
        TentFilter.Apply(luma, width, height, cells);

        Span<float> coefficients = stackalloc float[CosineTransform.CoefficientCount];
        CosineTransform.Apply(cells, coefficients);

        return new(MedianBits.Of(coefficients), GradientQuality.Of(cells));
    }

    /// <summary>
    /// The hash of a decoded picture's luma. A side of more than <see cref="WorkingSide"/> samples is first reduced to
    /// that many, each the mean of the area that it covers.
    /// </summary>
    /// <remarks>
    /// The authors' tool picks the nearest sample instead, which lets fine patterns alias; the mean does not. Both feed
    /// a tent filter eight samples wide, which leaves of either only what a cell of 64 × 64 can show, so the hashes
    /// stay within <see cref="PdqHash.DecoderBound"/> of one another, the bound for two implementations that decode and
    /// scale in their own ways: on the authors' own pictures they are at most 6 bits apart.
    /// </remarks>
    public static PdqResult Hash(Plane luma)
    {
        ArgumentNullException.ThrowIfNull(luma);
        var (width, height) = (Math.Min(luma.Width, WorkingSide), Math.Min(luma.Height, WorkingSide));
        var bytes = ArrayPool<byte>.Shared.Rent(width * height);
        var samples = ArrayPool<float>.Shared.Rent(width * height);
        try
        {
            var working = samples.AsSpan(0, width * height);
            PlaneScaling.Reduce(luma, width, height, bytes.AsMemory(0, width * height));
            RowArithmetic.Widen(bytes.AsSpan(0, width * height), working);
            return Hash(working, width, height);
        }
        finally
        {
            ArrayPool<float>.Shared.Return(samples);
            ArrayPool<byte>.Shared.Return(bytes);
        }
    }

    /// <summary>BT.601 luma, Y' = 0.299 R' + 0.587 G' + 0.114 B', summed in this order.</summary>
    /// <param name="rgb">Three bytes a pixel: red, green, blue.</param>
    /// <param name="luma">As many samples as pixels, 0..255.</param>
    /// <exception cref="ArgumentException">The lengths do not agree.</exception>
    public static void LumaFromRgb(ReadOnlySpan<byte> rgb, Span<float> luma)
    {
        if (rgb.Length != (long)luma.Length * 3)
        {
            throw new ArgumentException($"{rgb.Length} bytes are not three for each of {luma.Length} samples", nameof(rgb));
        }

        for (int pixel = 0, at = 0; pixel < luma.Length; pixel++, at += 3)
        {
            luma[pixel] = 0.299f * rgb[at] + 0.587f * rgb[at + 1] + 0.114f * rgb[at + 2];
        }
    }
}
