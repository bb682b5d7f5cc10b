using SixLabors.ImageSharp;
using SixLabors.ImageSharp.Formats.Jpeg;
using SixLabors.ImageSharp.Formats.Png;
using SixLabors.ImageSharp.PixelFormats;

namespace RepostAudit.Cli.Tests.Running;

/// <summary>Other files of the same picture, and a picture of nothing.</summary>
internal static class Pictures
{
    public static byte[] Png(byte[] picture) => Encoded(Image.Load<Rgb24>(picture), image => stream => image.Save(stream, new PngEncoder()));

    /// <param name="picture">Any picture.</param>
    /// <param name="quality">1 to 100.</param>
    public static byte[] Jpeg(byte[] picture, int quality) => Encoded(Image.Load<Rgb24>(picture), image => stream => image.Save(stream, new JpegEncoder { Quality = quality }));

    public static byte[] Blank() => Encoded(new Image<Rgb24>(240, 480, new Rgb24(250, 250, 250)), image => stream => image.Save(stream, new PngEncoder()));

    private static byte[] Encoded(Image<Rgb24> picture, Func<Image<Rgb24>, Action<Stream>> save)
    {
        using (picture)
        using (var file = new MemoryStream())
        {
            save(picture)(file);
            return file.ToArray();
        }
    }
}
