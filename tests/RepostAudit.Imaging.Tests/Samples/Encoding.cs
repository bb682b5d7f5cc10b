using System.Runtime.InteropServices;
using SixLabors.ImageSharp;
using SixLabors.ImageSharp.Formats;
using SixLabors.ImageSharp.Formats.Bmp;
using SixLabors.ImageSharp.Formats.Gif;
using SixLabors.ImageSharp.Formats.Jpeg;
using SixLabors.ImageSharp.Formats.Png;
using SixLabors.ImageSharp.PixelFormats;
using SkiaSharp;

namespace RepostAudit.Imaging.Tests.Samples;

/// <summary>Files of every accepted format, written by both libraries.</summary>
internal static class Encoding
{
    public static byte[] Png(Image<Rgba32> image) => Skia(image, SKEncodedImageFormat.Png, 100);

    public static byte[] Jpeg(Image<Rgba32> image, int quality = 90) => Skia(image, SKEncodedImageFormat.Jpeg, quality);

    public static byte[] WebP(Image<Rgba32> image, int quality = 90) => Skia(image, SKEncodedImageFormat.Webp, quality);

    public static byte[] Gif(Image<Rgba32> image) => Managed(image, new GifEncoder());

    public static byte[] Bmp(Image<Rgba32> image) => Managed(image, new BmpEncoder { BitsPerPixel = BmpBitsPerPixel.Pixel24 });

    /// <summary>One file of each format, by name.</summary>
    public static byte[] Of(string format, Image<Rgba32> image) => format switch
    {
        "png" => Png(image),
        "jpeg" => Jpeg(image, 95),
        "webp" => WebP(image, 95),
        "webp lossless" => WebP(image, 100),
        "gif" => Gif(image),
        "bmp" => Bmp(image),
        "bmp 32" => Managed(image, new BmpEncoder { BitsPerPixel = BmpBitsPerPixel.Pixel32 }),
        "bmp 32 alpha" => Managed(image, new BmpEncoder { BitsPerPixel = BmpBitsPerPixel.Pixel32, SupportTransparency = true }),
        "bmp palette" => Managed(image, new BmpEncoder { BitsPerPixel = BmpBitsPerPixel.Pixel8 }),
        "png 16 bit" => Managed(image, new PngEncoder { BitDepth = PngBitDepth.Bit16, ColorType = PngColorType.RgbWithAlpha }),
        "png palette" => Managed(image, new PngEncoder { ColorType = PngColorType.Palette }),
        "png rgb" => Managed(image, new PngEncoder { ColorType = PngColorType.Rgb }),
        "png interlaced" => Managed(image, new PngEncoder { InterlaceMethod = PngInterlaceMode.Adam7 }),
        "jpeg 4:4:4" => Managed(image, new JpegEncoder { Quality = 95, ColorType = JpegColorType.YCbCrRatio444 }),
        "jpeg rgb" => Managed(image, new JpegEncoder { Quality = 95, ColorType = JpegColorType.Rgb }),
        _ => throw new ArgumentOutOfRangeException(nameof(format), format, null),
    };

    public static byte[] Managed(Image image, IImageEncoder encoder)
    {
        using var file = new MemoryStream();
        image.Save(file, encoder);
        return file.ToArray();
    }

    private static byte[] Skia(Image<Rgba32> image, SKEncodedImageFormat format, int quality)
    {
        using var bitmap = new SKBitmap(new SKImageInfo(image.Width, image.Height, SKColorType.Rgba8888, SKAlphaType.Unpremul));
        image.CopyPixelDataTo(MemoryMarshal.Cast<byte, Rgba32>(bitmap.GetPixelSpan()));
        using var pixmap = bitmap.PeekPixels();
        using var file = format switch
        {
            // Quality 100 asks for lossless, as is usual for WebP writers.
            SKEncodedImageFormat.Webp => pixmap.Encode(new SKWebpEncoderOptions(quality == 100 ? SKWebpEncoderCompression.Lossless : SKWebpEncoderCompression.Lossy, quality)),
            _ => pixmap.Encode(format, quality),
        } ?? throw new InvalidOperationException($"Skia did not encode {format}");
        return file.ToArray();
    }
}
