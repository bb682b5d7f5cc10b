using RepostAudit.Imaging.Skia.Painting.Screens;
using SkiaSharp;

namespace RepostAudit.Imaging.Skia.Painting.Stories;

/// <summary>Pictures that prove nothing.</summary>
internal static class Wastes
{
    /// <summary>A screen that had not loaded yet.</summary>
    public static SKBitmap Blank(Phone phone, Chance chance)
    {
        var bitmap = new SKBitmap(ScreenPainter.Format(phone.Width, phone.Height));
        bitmap.Erase(chance.Pick<SKColor>([SKColors.White, new(0xFFF4F4F4), new(0xFF0B0B0B)]));
        return bitmap;
    }

    /// <summary>An outing: hills, grass, blossoms, the grain of a small sensor; wider than high.</summary>
    public static SKBitmap Photograph(Phone phone, Chance chance)
    {
        var bitmap = new SKBitmap(ScreenPainter.Format(phone.Width, phone.Width * 3 / 4));
        using var canvas = new SKCanvas(bitmap);
        var frame = SKRect.Create(bitmap.Width, bitmap.Height);
        Scenery.Landscape(canvas, frame, chance);
        Grass(canvas, frame, chance);
        Scenery.Blossoms(canvas, frame, chance, 160);
        Grain(bitmap, chance);
        return bitmap;
    }

    private static void Grass(SKCanvas canvas, SKRect frame, Chance chance)
    {
        using var paint = new SKPaint { IsAntialias = true, IsStroke = true };
        for (var i = 0; i < 2600; i++)
        {
            var depth = chance.Between(0f, 1f);
            var (x, y) = (frame.Width * chance.Between(0f, 1f), frame.Height * (0.45f + 0.58f * depth));
            paint.StrokeWidth = 0.6f + 1.6f * depth;
            paint.Color = SKColor.FromHsl(chance.Between(60f, 130f), chance.Between(25f, 60f), chance.Between(18f, 60f));
            canvas.DrawLine(x, y, x + chance.Between(-6f, 6f), y - frame.Height * (0.01f + 0.05f * depth), paint);
        }
    }

    /// <summary>Uneven light in patches, and noise in every sample.</summary>
    private static void Grain(SKBitmap bitmap, Chance chance)
    {
        var pixels = bitmap.GetPixelSpan();
        var (slow, fast) = (chance.Between(0.02f, 0.05f), chance.Between(0.1f, 0.2f));
        for (var y = 0; y < bitmap.Height; y++)
        {
            var row = pixels.Slice(y * bitmap.RowBytes, bitmap.Width * 4);
            for (var x = 0; x < bitmap.Width; x++)
            {
                var light = 9 * MathF.Sin(x * slow + y * fast) + 6 * MathF.Sin(y * slow - x * fast);
                var grain = chance.Next();
                for (var channel = 0; channel < 3; channel++)
                {
                    ref var sample = ref row[x * 4 + channel];
                    sample = (byte)Math.Clamp(sample + light + ((grain >> (8 * channel)) & 31) - 15, 0, 255);
                }
            }
        }
    }
}
