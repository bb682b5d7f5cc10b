using RepostAudit.Core.Pictures;
using RepostAudit.Core.Pictures.Sampling;
using SkiaSharp;

namespace RepostAudit.Imaging.Skia;

/// <summary>Thumbnails written by Skia.</summary>
public sealed class SkiaThumbnails : IThumbnailEncoder
{
    // At this quality the text of a chat can just be made out, in some ten kilobytes.
    private static readonly SKJpegEncoderOptions Jpeg = new(80, SKJpegEncoderDownsample.Downsample420, SKJpegEncoderAlphaOption.Ignore);

    public byte[] Encode(Picture picture)
    {
        var pixels = ThumbnailPixels.Of(picture);
        using var image = new SKBitmap(new SKImageInfo(pixels.Width, pixels.Height, SKColorType.Rgba8888, SKAlphaType.Opaque));
        var rgba = image.GetPixelSpan();
        for (var at = 0; at < pixels.Width * pixels.Height; at++)
        {
            pixels.Rgb.AsSpan(3 * at, 3).CopyTo(rgba[(4 * at)..]);
            rgba[4 * at + 3] = byte.MaxValue;
        }

        using var pixmap = image.PeekPixels();
        using var file = pixmap.Encode(Jpeg) ?? throw new InvalidOperationException("Skia did not encode a JPEG.");
        return file.ToArray();
    }
}
