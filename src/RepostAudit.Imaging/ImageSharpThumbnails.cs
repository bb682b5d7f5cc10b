using RepostAudit.Core.Pictures;
using RepostAudit.Core.Pictures.Sampling;
using SixLabors.ImageSharp;
using SixLabors.ImageSharp.Formats.Jpeg;
using SixLabors.ImageSharp.PixelFormats;

namespace RepostAudit.Imaging;

/// <summary>Thumbnails written by the managed library.</summary>
public sealed class ImageSharpThumbnails : IThumbnailEncoder
{
    // At this quality the text of a chat can just be made out, in some ten kilobytes.
    private static readonly JpegEncoder Jpeg = new() { Quality = 80, ColorType = JpegColorType.YCbCrRatio420 };

    public byte[] Encode(Picture picture)
    {
        var pixels = ThumbnailPixels.Of(picture);
        using var image = Image.LoadPixelData<Rgb24>(AcceptedFormats.Configuration, pixels.Rgb, pixels.Width, pixels.Height);
        using var file = new MemoryStream();
        image.Save(file, Jpeg);
        return file.ToArray();
    }
}
