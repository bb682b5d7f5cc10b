using SixLabors.ImageSharp;
using SixLabors.ImageSharp.Formats.Jpeg;
using SixLabors.ImageSharp.Formats.Png;
using SixLabors.ImageSharp.PixelFormats;

namespace RepostAudit.Faults.Painting;

/// <summary>
/// A screen of 128 × 256 px: a bar, a name, a picture of sixteen grey squares, lines of something like text. Small enough to
/// paint thousands in seconds, and screen enough to be evidence.
/// </summary>
/// <param name="Article">Decides squares and text.</param>
/// <param name="Owner">Decides the name: screens that differ in nothing else are look-alikes.</param>
public readonly record struct SmallScreen(int Article, int Owner)
{
    private const int Width = 128, Height = 256, Square = 32, BarHeight = 16, NameTop = 18, SquaresTop = 32, TextTop = 164;

    private static readonly PngEncoder Png = new()
    {
        ColorType = PngColorType.Grayscale,
        BitDepth = PngBitDepth.Bit8,
        CompressionLevel = PngCompressionLevel.BestSpeed,
        FilterMethod = PngFilterMethod.None,
    };

    private static readonly JpegEncoder Jpeg = new() { Quality = 85, ColorType = JpegColorType.Luminance };

    public byte[] ToPng()
    {
        using var image = Paint();
        using var file = new MemoryStream();
        image.Save(file, Png);
        return file.ToArray();
    }

    public byte[] ToJpeg()
    {
        using var image = Paint();
        using var file = new MemoryStream();
        image.Save(file, Jpeg);
        return file.ToArray();
    }

    private Image<L8> Paint()
    {
        var pixels = new byte[Width * Height];
        pixels.AsSpan().Fill(245);
        Fill(pixels, 0, 0, Width, BarHeight, 60);
        Write(pixels, new Random(Owner), NameTop, Width / 2);
        var chance = new Random(Article);
        for (var square = 0; square < 16; square++)
        {
            Fill(pixels, square % 4 * Square, SquaresTop + (square / 4 * Square), Square, Square, (byte)chance.Next(20, 236));
        }

        for (var top = TextTop; top + 8 < Height; top += 14)
        {
            Write(pixels, chance, top, chance.Next(Width / 2, Width));
        }

        return Image.LoadPixelData<L8>(pixels, Width, Height);
    }

    private static void Write(byte[] pixels, Random chance, int top, int end)
    {
        for (var left = 6; left + 4 < end; left += chance.Next(4, 8))
        {
            Fill(pixels, left, top + chance.Next(3), chance.Next(1, 4), chance.Next(5, 9), 40);
        }
    }

    private static void Fill(byte[] pixels, int left, int top, int width, int height, byte grey)
    {
        for (var y = top; y < Math.Min(top + height, Height); y++)
        {
            pixels.AsSpan((y * Width) + left, Math.Min(width, Width - left)).Fill(grey);
        }
    }
}
