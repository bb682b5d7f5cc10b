using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace RepostAudit.Core.Pictures.Sampling;

/// <summary>
/// Reduces rows of RGB to small planes of Cb and Cr. Colours are averaged first and turned into differences after,
/// which is the same because both steps are linear, and converts a few thousand samples instead of millions.
/// </summary>
internal sealed class ChromaReduction
{
    private readonly RowAverager _rows;
    private readonly AreaWeights _columns;
    private readonly int _channels;

    /// <param name="sourceWidth">In pixels.</param>
    /// <param name="sourceHeight">In pixels.</param>
    /// <param name="size">Of the planes, in samples.</param>
    /// <param name="channels">Bytes of a pixel: 3 for RGB, 4 if one that is ignored follows.</param>
    public ChromaReduction(int sourceWidth, int sourceHeight, (int Width, int Height) size, int channels)
    {
        _rows = new(sourceWidth * channels, sourceHeight, size.Height);
        _columns = new(sourceWidth, size.Width);
        _channels = channels;
        (Cb, Cr) = (new byte[size.Width * size.Height], new byte[size.Width * size.Height]);
    }

    public byte[] Cb { get; }

    public byte[] Cr { get; }

    public void Add(ReadOnlySpan<byte> row)
    {
        var sink = new Columns(this);
        _rows.Add(row, ref sink);
    }

    private readonly ref struct Columns(ChromaReduction owner) : IRowSink
    {
        public void Take(int index, ReadOnlySpan<byte> row)
        {
            var columns = owner._columns;
            var cb = owner.Cb.AsSpan(index * columns.Target, columns.Target);
            var cr = owner.Cr.AsSpan(index * columns.Target, columns.Target);
            for (var x = 0; x < cb.Length; x++)
            {
                var factors = columns.Weights.Slice(x * columns.Taps, columns.Taps);
                var pixels = row[(columns.Starts[x] * owner._channels)..];
                var sum = Vector128<uint>.Zero;
                for (var tap = 0; tap < factors.Length; tap++)
                {
                    // Four bytes are loaded even where a pixel has three; the fourth sum is never read.
                    var pixel = Vector128.CreateScalar(MemoryMarshal.Read<uint>(pixels[(tap * owner._channels)..])).AsByte();
                    sum += Vector128.WidenLower(Vector128.WidenLower(pixel)) * factors[tap];
                }

                var (r, g, b) = ((int)sum[0], (int)sum[1], (int)sum[2]);
                cb[x] = Difference(-1382 * r - 2714 * g + 4096 * b);
                cr[x] = Difference(4096 * r - 3430 * g - 666 * b);
            }
        }

        // JFIF: Cb = 128 - 0.168736 R - 0.331264 G + 0.5 B, Cr = 128 + 0.5 R - 0.418688 G - 0.081312 B. The weights
        // above are in 1/8192 and sum to 0, so that grey has no colour; the sums are in 1/256 of a level.
        private static byte Difference(int value) => (byte)Math.Clamp(((value + (1 << 20)) >> 21) + 128, 0, 255);
    }
}
