using SixLabors.ImageSharp;
using SixLabors.ImageSharp.PixelFormats;

namespace RepostAudit.Imaging.Tests.Samples;

/// <summary>Pictures made in code, the same on every run.</summary>
internal static class DrawnPictures
{
    /// <summary>Four quarters, each of its own colour: red and green above, blue and yellow below.</summary>
    public static Image<Rgba32> Quarters(int width, int height) => Paint(width, height, (x, y) => (2 * x < width, 2 * y < height) switch
    {
        (true, true) => new Rgba32(220, 30, 30),
        (false, true) => new Rgba32(30, 180, 30),
        (true, false) => new Rgba32(30, 30, 200),
        (false, false) => new Rgba32(240, 220, 40),
    });

    /// <summary>Something like a chat: soft background, bubbles, and lines of fine dark strokes.</summary>
    public static Image<Rgba32> Chat(int width, int height) => Paint(width, height, (x, y) =>
    {
        var bubble = y / 90 % 2 == 0 && x > width / 8 && x < width * 7 / 8;
        var stroke = bubble && y % 30 > 8 && y % 30 < 24 && (x * 7 + y * 13) % 23 < 6;
        return stroke ? new Rgba32(25, 25, 30)
            : bubble ? new Rgba32(149, 236, 105)
            : new Rgba32((byte)(225 + x * 15 / width), (byte)(230 + y * 15 / height), 240);
    });

    public static Image<Rgba32> Paint(int width, int height, Func<int, int, Rgba32> colour)
    {
        var image = new Image<Rgba32>(width, height);
        image.ProcessPixelRows(rows =>
        {
            for (var y = 0; y < height; y++)
            {
                var row = rows.GetRowSpan(y);
                for (var x = 0; x < width; x++)
                {
                    row[x] = colour(x, y);
                }
            }
        });
        return image;
    }
}
