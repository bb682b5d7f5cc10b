using System.Runtime.InteropServices;

namespace RepostAudit.Core.Pictures.Sampling;

/// <summary>Lays pixels with alpha on white, as a chat or a page would show them.</summary>
internal static class WhiteBacking
{
    /// <param name="row">RGBA, alpha not multiplied in; its colours are replaced by what shows, alpha is left as it is.</param>
    public static void Lay(Span<byte> row)
    {
        // Nearly all screenshots that carry alpha are opaque throughout; finding that out is most of the work.
        var pixels = MemoryMarshal.Cast<byte, uint>(row);
        for (var x = FirstTransparent(pixels); x < pixels.Length; x++)
        {
            var pixel = row.Slice(4 * x, 4);
            int alpha = pixel[3];
            var white = 255 * (255 - alpha) + 127;
            pixel[0] = (byte)((pixel[0] * alpha + white) / 255);
            pixel[1] = (byte)((pixel[1] * alpha + white) / 255);
            pixel[2] = (byte)((pixel[2] * alpha + white) / 255);
        }
    }

    private static int FirstTransparent(ReadOnlySpan<uint> pixels)
    {
        // Packed pixels with full alpha are the largest numbers of 32 bits, read as little-endian.
        var first = BitConverter.IsLittleEndian ? pixels.IndexOfAnyExceptInRange(0xFF000000u, uint.MaxValue) : 0;
        return first < 0 ? pixels.Length : first;
    }
}
