using RepostAudit.Imaging;
using SixLabors.ImageSharp;
using SixLabors.ImageSharp.PixelFormats;
using SkiaSharp;

namespace RepostAudit.Bench.Auditing;

/// <summary>What the imaging library does by itself with a file: every pixel at full size, nothing checked, nothing reduced.</summary>
internal static class BareDecode
{
    public static Action<byte[]> With(string decoder) => decoder == new ImageSharpDecoder().Name ? ImageSharp : Skia;

    private static void ImageSharp(byte[] file)
    {
        try
        {
            // On one thread, as in the audit, which works on several pictures at once.
            using var image = Image.Load<Rgb24>(Single, file);
        }
        catch (Exception damaged) when (damaged is ImageFormatException or InvalidDataException or IndexOutOfRangeException or NullReferenceException)
        {
            // Corrupt uploads are part of the work: the audit has to try them, too.
        }
    }

    private static readonly Configuration Single = OneThread();

    private static Configuration OneThread()
    {
        var configuration = Configuration.Default.Clone();
        configuration.MaxDegreeOfParallelism = 1;
        return configuration;
    }

    private static void Skia(byte[] file)
    {
        using var data = SKData.CreateCopy(file);
        using var codec = SKCodec.Create(data);
        using var image = codec is null ? null : SKBitmap.Decode(codec);
    }
}
