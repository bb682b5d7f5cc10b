using SixLabors.ImageSharp;
using SixLabors.ImageSharp.PixelFormats;

namespace RepostAudit.Functions.Tests;

/// <summary>Paints a screen with a title bar and rows of something like text, another one for each seed.</summary>
internal static class Paint
{
    public static byte[] Screen(int seed)
    {
        using var image = new Image<L8>(540, 1170, new L8(245));
        Fill(image, 0, 0, 540, 90, 60);
        var chance = new Random(seed);
        for (var top = 120; top < 1100; top += chance.Next(36, 90))
        {
            Fill(image, 20, top, 44, 30, (byte)chance.Next(30, 200));
            for (var left = 80; left < chance.Next(200, 520); left += chance.Next(8, 24))
            {
                Fill(image, left, top + chance.Next(4), chance.Next(3, 8), chance.Next(12, 24), 30);
            }
        }

        using var png = new MemoryStream();
        image.SaveAsPng(png);
        return png.ToArray();
    }

    private static void Fill(Image<L8> image, int left, int top, int width, int height, byte grey)
        => image.ProcessPixelRows(rows =>
        {
            for (var y = top; y < Math.Min(top + height, rows.Height); y++)
            {
                rows.GetRowSpan(y)[left..Math.Min(left + width, rows.Width)].Fill(new L8(grey));
            }
        });
}
