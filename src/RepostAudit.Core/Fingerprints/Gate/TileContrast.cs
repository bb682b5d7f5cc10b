using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using RepostAudit.Core.Pictures;

namespace RepostAudit.Core.Fingerprints;

/// <summary>How much of a picture shows something, and how much is flat: judged by the range of luma within tiles of 16 × 16 samples.</summary>
internal static class TileContrast
{
    public const int TileSide = 16;

    /// <summary>Range of luma, 0..255, from which on a tile shows something: half of what pale grey text on white has.</summary>
    private const int ContentRange = 32;

    /// <summary>Largest range of luma, 0..255, at which a tile is flat: what JPEG leaves of a drawn surface.</summary>
    private const int FlatRange = 8;

    /// <summary>Shares of whole tiles, each 0..1; both 0 for a plane with no whole tile.</summary>
    public static (double Content, double Flat) Shares(Plane luma)
    {
        var (across, down) = (luma.Width / TileSide, luma.Height / TileSide);
        var (content, flat) = (0, 0);
        for (var y = 0; y < down; y++)
        {
            for (var x = 0; x < across; x++)
            {
                var range = Range(luma, x * TileSide, y * TileSide);
                content += range >= ContentRange ? 1 : 0;
                flat += range <= FlatRange ? 1 : 0;
            }
        }

        var tiles = Math.Max(1, across * down);
        return ((double)content / tiles, (double)flat / tiles);
    }

    private static int Range(Plane luma, int left, int top)
    {
        var (low, high) = (Vector128.Create(byte.MaxValue), Vector128<byte>.Zero);
        for (var y = top; y < top + TileSide; y++)
        {
            var row = Vector128.LoadUnsafe(in MemoryMarshal.GetReference(luma.Row(y).Slice(left, TileSide)));
            low = Vector128.Min(low, row);
            high = Vector128.Max(high, row);
        }

        var (min, max) = (byte.MaxValue, byte.MinValue);
        for (var i = 0; i < TileSide; i++)
        {
            min = Math.Min(min, low[i]);
            max = Math.Max(max, high[i]);
        }

        return max - min;
    }
}
