using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace RepostAudit.Core.Pictures.Sampling;

/// <summary>BT.601 luma of a row of RGB pixels: Y' = 0.299 R' + 0.587 G' + 0.114 B', all 0..255, rounded.</summary>
internal static class LumaRow
{
    private const int Bits = 14;

    // In 1/16384; they sum to one exactly, so that grey stays what it is.
    private const int Red = 4899;
    private const int Green = 9617;
    private const int Blue = 1868;

    /// <summary>Pixels of one step of the vector loop.</summary>
    private const int Step = 32;

    /// <param name="row">As many pixels as <paramref name="luma"/> has samples.</param>
    /// <param name="channels">Bytes of a pixel: 3 for RGB, 4 if one that is ignored follows.</param>
    /// <param name="luma">Filled.</param>
    public static void Convert(ReadOnlySpan<byte> row, int channels, Span<byte> luma)
    {
        var x = 0;
        if (Vector256.IsHardwareAccelerated)
        {
            // Three-byte pixels are loaded sixteen bytes at a time, of which four belong to later pixels.
            var last = luma.Length - Step - (channels == 3 ? 2 : 0);
            ref var from = ref MemoryMarshal.GetReference(row);
            ref var to = ref MemoryMarshal.GetReference(luma);
            for (; x <= last; x += Step)
            {
                var low = Vector256.Narrow(Eight(ref from, x, channels), Eight(ref from, x + 8, channels));
                var high = Vector256.Narrow(Eight(ref from, x + 16, channels), Eight(ref from, x + 24, channels));
                Vector256.Narrow(low, high).StoreUnsafe(ref to, (nuint)x);
            }
        }

        for (; x < luma.Length; x++)
        {
            var pixel = row.Slice(x * channels, 3);
            luma[x] = (byte)((Red * pixel[0] + Green * pixel[1] + Blue * pixel[2] + (1 << (Bits - 1))) >> Bits);
        }
    }

    private static Vector256<uint> Eight(ref byte row, int x, int channels)
    {
        var pixels = channels == 4
            ? Vector256.LoadUnsafe(ref row, (nuint)(4 * x)).AsUInt32()
            : Vector256.Create(Four(ref row, 3 * x), Four(ref row, 3 * x + 12)).AsUInt32();
        var level = Vector256.Create(0xFFu);
        var sum = (pixels & level) * Red + ((pixels >> 8) & level) * Green + ((pixels >> 16) & level) * Blue;
        return (sum + Vector256.Create(1u << (Bits - 1))) >> Bits;
    }

    private static Vector128<byte> Four(ref byte row, int at) => Vector128.Shuffle(
        Vector128.LoadUnsafe(ref row, (nuint)at),
        Vector128.Create((byte)0, 1, 2, 255, 3, 4, 5, 255, 6, 7, 8, 255, 9, 10, 11, 255));
}
