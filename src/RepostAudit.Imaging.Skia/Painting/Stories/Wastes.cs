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
        // Everything is drawn as one layer and softened as a whole: a lens has no hard edges, unlike an interface.
        using var lens = SKImageFilter.CreateBlur(bitmap.Width / 280f, bitmap.Width / 280f, SKShaderTileMode.Clamp);
        using var layer = new SKPaint { ImageFilter = lens };
        canvas.SaveLayer(frame, layer);
        Scenery.Landscape(canvas, frame, chance);
        Clouds(canvas, frame, chance);
        Grass(canvas, frame, chance);
        Scenery.Blossoms(canvas, frame, chance, 60);
        canvas.Restore();
        Grain(bitmap, chance);
        return bitmap;
    }

    private static void Clouds(SKCanvas canvas, SKRect frame, Chance chance)
    {
        using var paint = new SKPaint { IsAntialias = true };
        for (var cloud = 0; cloud < 9; cloud++)
        {
            var (x, y) = (frame.Width * chance.Between(0f, 1f), frame.Height * chance.Between(0.02f, 0.34f));
            for (var puff = 0; puff < 24; puff++)
            {
                paint.Color = SKColors.White.WithAlpha((byte)chance.Between(12, 60));
                canvas.DrawOval(x + frame.Width * chance.Between(-0.12f, 0.12f), y + frame.Height * chance.Between(-0.03f, 0.03f), frame.Width * chance.Between(0.01f, 0.06f), frame.Height * chance.Between(0.008f, 0.03f), paint);
            }
        }
    }

    private static void Grass(SKCanvas canvas, SKRect frame, Chance chance)
    {
        using var paint = new SKPaint { IsAntialias = true, IsStroke = true };
        for (var i = 0; i < 1500; i++)
        {
            var depth = chance.Between(0f, 1f);
            var (x, y) = (frame.Width * chance.Between(0f, 1f), frame.Height * (0.45f + 0.58f * depth));
            paint.StrokeWidth = frame.Width * (0.003f + 0.006f * depth);
            paint.Color = SKColor.FromHsl(chance.Between(70f, 120f), chance.Between(25f, 50f), chance.Between(30f, 48f));
            canvas.DrawLine(x, y, x + frame.Width * chance.Between(-0.01f, 0.01f), y - frame.Height * (0.01f + 0.06f * depth), paint);
        }
    }

    /// <summary>Noise in every sample, as a small sensor leaves it.</summary>
    private static void Grain(SKBitmap bitmap, Chance chance)
    {
        var pixels = bitmap.GetPixelSpan();
        for (var y = 0; y < bitmap.Height; y++)
        {
            var row = pixels.Slice(y * bitmap.RowBytes, bitmap.Width * 4);
            for (var x = 0; x < bitmap.Width; x++)
            {
                var grain = chance.Next();
                for (var channel = 0; channel < 3; channel++)
                {
                    ref var sample = ref row[x * 4 + channel];
                    sample = (byte)Math.Clamp(sample + (int)((grain >> (8 * channel)) & 15) - 7, 0, 255);
                }
            }
        }
    }
}
