using RepostAudit.Core.Pictures;
using RepostAudit.Core.Pictures.Intake;
using SixLabors.ImageSharp;
using SixLabors.ImageSharp.Formats.Jpeg;
using SixLabors.ImageSharp.PixelFormats;

namespace RepostAudit.Imaging;

/// <summary>Proxies written and read by the managed library.</summary>
public sealed class ImageSharpProxies : IProxyCodec
{
    // Ordinary screenshots fit at the first; below the last, blocks show more than what they hold.
    private static readonly JpegEncoder[] Qualities = [.. ((int[])[80, 70, 60, 50, 40, 30])
        .Select(quality => new JpegEncoder { Quality = quality, ColorType = JpegColorType.Luminance })];

    private static readonly DecodeLimits Limits = new() { MaxBytes = Proxy.MaxBytes, MaxPixels = Proxy.MaxSamples };

    public byte[] Encode(Plane luma)
    {
        for (var plane = Proxy.Reduce(luma); ; plane = Proxy.Halve(plane))
        {
            foreach (var quality in Qualities)
            {
                if (Encode(plane, quality) is { Length: <= Proxy.MaxBytes } file)
                {
                    return file;
                }
            }
        }
    }

    public Plane? Decode(ReadOnlyMemory<byte> proxy)
    {
        if (Examination.Of(proxy, Limits) is not Examination.Admitted({ Format: PictureFormat.Jpeg, Orientation: 1 } header, var data))
        {
            return null;
        }

        try
        {
            using var image = AcceptedFormats.Decode<L8>(PictureFormat.Jpeg, new MemoryStream(data.ToArray(), writable: false));
            return image.Metadata.GetJpegMetadata().ColorType == JpegColorType.Luminance && (image.Width, image.Height) == (header.Width, header.Height)
                ? new(image.Width, image.Height, Samples(image))
                : null;
        }
        catch (Exception error) when (error is not OutOfMemoryException)
        {
            // As with any damaged picture, the library throws many kinds; whatever it is, these bytes are no proxy.
            return null;
        }
    }

    private static byte[] Encode(Plane plane, JpegEncoder quality)
    {
        using var image = Image.LoadPixelData<L8>(AcceptedFormats.Configuration, plane.Samples, plane.Width, plane.Height);
        using var file = new MemoryStream();
        image.Save(file, quality);
        return file.ToArray();
    }

    private static byte[] Samples(Image<L8> image)
    {
        var samples = new byte[image.Width * image.Height];
        image.CopyPixelDataTo(samples);
        return samples;
    }
}
