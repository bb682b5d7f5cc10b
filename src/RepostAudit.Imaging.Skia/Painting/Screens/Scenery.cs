using SkiaSharp;

namespace RepostAudit.Imaging.Skia.Painting.Screens;

/// <summary>Small invented views: thumbnails, avatars and the photographs that friends post.</summary>
internal static class Scenery
{
    /// <summary>Sky, sun, three ridges and a field.</summary>
    public static void Landscape(SKCanvas canvas, SKRect place, Chance chance)
    {
        var hue = chance.Pick<float>([205, 210, 25, 330, 190]);
        using var paint = new SKPaint { IsAntialias = true };
        Sky(canvas, place, SKColor.FromHsl(hue, chance.Between(35f, 70f), chance.Between(55f, 75f)), SKColor.FromHsl(hue, 45, 92));
        paint.Color = SKColor.FromHsl(chance.Between(30f, 55f), 90, 78);
        canvas.DrawCircle(place.Left + place.Width * chance.Between(0.15f, 0.85f), place.Top + place.Height * chance.Between(0.12f, 0.4f), place.Width * chance.Between(0.04f, 0.1f), paint);
        var green = chance.Between(70f, 170f);
        for (var ridge = 0; ridge < 4; ridge++)
        {
            paint.Color = SKColor.FromHsl(green + chance.Between(-25f, 25f), chance.Between(25f, 55f), 62 - ridge * 11);
            Ridge(canvas, place, paint, chance, place.Top + place.Height * (0.42f + 0.15f * ridge));
        }

        if (chance.Happens(60))
        {
            Blossoms(canvas, place, chance, 14);
        }
    }

    /// <summary>A meeting hall seen from the back: stage, banner, heads.</summary>
    public static void Meeting(SKCanvas canvas, SKRect place, Chance chance)
    {
        using var paint = new SKPaint { IsAntialias = true };
        Sky(canvas, place, SKColor.FromHsl(chance.Between(20f, 45f), 30, 80), SKColor.FromHsl(chance.Between(10f, 40f), 35, 62));
        paint.Color = SKColor.FromHsl(chance.Between(350f, 362f) % 360, 70, chance.Between(38f, 50f));
        canvas.DrawRect(place.Left + place.Width * 0.08f, place.Top + place.Height * chance.Between(0.1f, 0.18f), place.Width * 0.84f, place.Height * 0.14f, paint);
        paint.Color = SKColor.FromHsl(chance.Between(190f, 230f), 18, 36);
        canvas.DrawRect(place.Left + place.Width * 0.15f, place.Top + place.Height * 0.45f, place.Width * 0.7f, place.Height * 0.12f, paint);
        for (var row = 0; row < 3; row++)
        {
            var heads = 5 + row;
            for (var i = 0; i < heads; i++)
            {
                paint.Color = SKColor.FromHsl(chance.Between(0f, 360f), 14, chance.Between(14f, 34f));
                var (x, y) = (place.Left + place.Width * (i + 0.5f + chance.Between(-0.12f, 0.12f)) / heads, place.Top + place.Height * (0.68f + row * 0.13f));
                canvas.DrawCircle(x, y, place.Width * 0.045f, paint);
                canvas.DrawOval(x, y + place.Height * 0.14f, place.Width * 0.08f, place.Height * 0.09f, paint);
            }
        }
    }

    /// <summary>One large blossom.</summary>
    public static void Flower(SKCanvas canvas, SKRect place, Chance chance)
    {
        using var paint = new SKPaint { IsAntialias = true };
        Sky(canvas, place, SKColor.FromHsl(chance.Between(80f, 150f), 35, chance.Between(30f, 70f)), SKColor.FromHsl(chance.Between(80f, 150f), 35, 30));
        Blossom(canvas, paint, place.MidX, place.MidY, place.Width * chance.Between(0.26f, 0.4f), chance);
    }

    public static void Blossoms(SKCanvas canvas, SKRect place, Chance chance, int count)
    {
        using var paint = new SKPaint { IsAntialias = true };
        for (var i = 0; i < count; i++)
        {
            var depth = chance.Between(0f, 1f);
            Blossom(canvas, paint, place.Left + place.Width * chance.Between(0f, 1f), place.Top + place.Height * (0.72f + 0.28f * depth), place.Width * (0.015f + 0.04f * depth), chance);
        }
    }

    private static void Blossom(SKCanvas canvas, SKPaint paint, float x, float y, float radius, Chance chance)
    {
        var petals = chance.Between(5, 8);
        paint.Color = SKColor.FromHsl(chance.Pick<float>([345, 300, 48, 20, 0]), chance.Between(55f, 90f), chance.Between(60f, 82f));
        var turn = chance.Between(0f, MathF.Tau);
        for (var i = 0; i < petals; i++)
        {
            var (sin, cos) = MathF.SinCos(turn + MathF.Tau * i / petals);
            canvas.DrawCircle(x + cos * radius * 0.6f, y + sin * radius * 0.6f, radius * 0.45f, paint);
        }

        paint.Color = SKColor.FromHsl(45, 85, 52);
        canvas.DrawCircle(x, y, radius * 0.32f, paint);
    }

    private static void Sky(SKCanvas canvas, SKRect place, SKColor top, SKColor bottom)
    {
        using var shader = SKShader.CreateLinearGradient(new(0, place.Top), new(0, place.Bottom), [top, bottom], SKShaderTileMode.Clamp);
        using var paint = new SKPaint { Shader = shader };
        canvas.DrawRect(place, paint);
    }

    private static void Ridge(SKCanvas canvas, SKRect place, SKPaint paint, Chance chance, float level)
    {
        var (first, second) = (chance.Between(0f, MathF.Tau), chance.Between(0f, MathF.Tau));
        var (slow, fast) = (chance.Between(3f, 7f), chance.Between(9f, 17f));
        using var hill = new SKPathBuilder();
        hill.MoveTo(place.Left, place.Bottom);
        for (var step = 0; step <= 32; step++)
        {
            var at = step / 32f;
            var rise = MathF.Sin(first + at * slow) * 0.07f + MathF.Sin(second + at * fast) * 0.025f;
            hill.LineTo(place.Left + place.Width * at, level - place.Height * rise);
        }

        hill.LineTo(place.Right, place.Bottom);
        hill.Close();
        using var path = hill.Detach();
        canvas.DrawPath(path, paint);
    }
}
