using System.Runtime.InteropServices;
using SkiaSharp;

namespace RepostAudit.Imaging.Skia;

/// <summary>The rows of a picture, as a codec yields them.</summary>
internal static class PixelRows
{
    /// <summary>Rows asked for at once; a band of them stays in the processor's cache.</summary>
    private const int BandHeight = 16;

    public delegate void Sink(Span<byte> row);

    /// <summary>Reads all rows, top to bottom: in bands where the codec can, else all at once.</summary>
    /// <returns>What went wrong, or null.</returns>
    public static string? Read(SKCodec codec, SKImageInfo info, Sink sink) =>
        codec.StartScanlineDecode(info) == SKCodecResult.Success && codec.ScanlineOrder == SKCodecScanlineOrder.TopDown
            ? ReadBands(codec, info, sink)
            : ReadWhole(codec, info, sink);

    private static unsafe string? ReadBands(SKCodec codec, SKImageInfo info, Sink sink)
    {
        var band = new byte[info.RowBytes * BandHeight];
        fixed (byte* start = band)
        {
            for (var y = 0; y < info.Height; y += BandHeight)
            {
                var height = Math.Min(BandHeight, info.Height - y);
                if (codec.GetScanlines((nint)start, height, info.RowBytes) != height)
                {
                    return "its data ends early";
                }

                Hand(start, height, info.RowBytes, sink);
            }
        }

        return null;
    }

    private static unsafe string? ReadWhole(SKCodec codec, SKImageInfo info, Sink sink)
    {
        // Native memory: a picture of 160 MB must be gone when it is done with, not when the collector finds time.
        var pixels = (byte*)NativeMemory.Alloc((nuint)info.BytesSize64);
        try
        {
            var result = codec.GetPixels(info, (nint)pixels);
            if (result != SKCodecResult.Success)
            {
                return result == SKCodecResult.IncompleteInput ? "its data ends early" : "its data is damaged";
            }

            Hand(pixels, info.Height, info.RowBytes, sink);
            return null;
        }
        finally
        {
            NativeMemory.Free(pixels);
        }
    }

    private static unsafe void Hand(byte* rows, int height, int rowBytes, Sink sink)
    {
        for (var y = 0; y < height; y++)
        {
            sink(new Span<byte>(rows + (long)y * rowBytes, rowBytes));
        }
    }
}
