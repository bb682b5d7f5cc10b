using RepostAudit.Core.Pictures;
using SixLabors.ImageSharp;
using SixLabors.ImageSharp.Formats.Bmp;
using SixLabors.ImageSharp.Formats.Gif;
using SixLabors.ImageSharp.Formats.Jpeg;
using SixLabors.ImageSharp.Formats.Png;
using SixLabors.ImageSharp.Formats.Webp;
using SixLabors.ImageSharp.Memory;
using SixLabors.ImageSharp.Metadata;
using SixLabors.ImageSharp.PixelFormats;

namespace RepostAudit.Imaging;

/// <summary>
/// The library's decoders for the five formats, chosen by what the file was found to be: the library never guesses,
/// and its other decoders are not registered. Metadata is skipped; compressed text in it may unpack to any size.
/// </summary>
internal static class AcceptedFormats
{
    private static readonly JpegDecoder Jpeg = new() { IgnoreMetadata = true };
    private static readonly PngDecoder Png = new() { IgnoreMetadata = true };
    private static readonly WebpDecoder WebP = new() { IgnoreMetadata = true };
    private static readonly GifDecoder Gif = new() { IgnoreMetadata = true, DecodingMode = FrameDecodingMode.First };
    private static readonly BmpDecoder Bmp = new();

    /// <summary>
    /// One picture is worked on by one thread, as the audit works on several at once. The pool serves ordinary
    /// screenshots; larger pictures are allocated for the occasion and given back. The limit, per buffer, is what
    /// 40 million pixels of four bytes need, rounded up.
    /// </summary>
    public static Configuration Configuration { get; } = new(
        new JpegConfigurationModule(),
        new PngConfigurationModule(),
        new WebpConfigurationModule(),
        new GifConfigurationModule(),
        new BmpConfigurationModule())
    {
        MaxDegreeOfParallelism = 1,
        MemoryAllocator = MemoryAllocator.Create(new() { MaximumPoolSizeMegabytes = 64, AllocationLimitMegabytes = 192 }),
    };

    /// <summary>The size that the library reads from the file, in pixels, or null if it finds no picture.</summary>
    public static Size? Identify(PictureFormat format, Stream data) => (format switch
    {
        PictureFormat.Jpeg => Jpeg.Identify(Configuration, data, default),
        PictureFormat.Png => Png.Identify(Configuration, data, default),
        PictureFormat.WebP => WebP.Identify(Configuration, data, default),
        PictureFormat.Gif => Gif.Identify(Configuration, data, default),
        PictureFormat.Bmp => Bmp.Identify(Configuration, data, default),
        _ => throw new ArgumentOutOfRangeException(nameof(format)),
    })?.Size();

    /// <summary>The first frame of the picture, as stored.</summary>
    public static Image<TPixel> Decode<TPixel>(PictureFormat format, Stream data)
        where TPixel : unmanaged, IPixel<TPixel> => format switch
    {
        PictureFormat.Jpeg => Jpeg.Decode<TPixel>(Configuration, data, default),
        PictureFormat.Png => Png.Decode<TPixel>(Configuration, data, default),
        PictureFormat.WebP => WebP.Decode<TPixel>(Configuration, data, default),
        PictureFormat.Gif => Gif.Decode<TPixel>(Configuration, data, default),
        PictureFormat.Bmp => Bmp.Decode<TPixel>(Configuration, data, default),
        _ => throw new ArgumentOutOfRangeException(nameof(format)),
    };
}
