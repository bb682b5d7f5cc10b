using SkiaSharp;

namespace RepostAudit.Imaging.Skia.Painting.Screens;

/// <summary>Paints avatars.</summary>
internal static class Faces
{
    public static void Paint(Easel easel, Person person, float x, float y, float side)
    {
        var place = easel.Scaled(new(x, y, x + side, y + side));
        var radius = easel.Look.RoundFaces ? place.Width / 2 : place.Width * 0.14f;
        using var outline = new SKRoundRect(place, radius);
        easel.Canvas.Save();
        easel.Canvas.ClipRoundRect(outline, antialias: true);
        Inside(easel, person, place);
        easel.Canvas.Restore();
    }

    private static void Inside(Easel easel, Person person, SKRect place)
    {
        var chance = new Chance(person.Face.Seed);
        switch (person.Face.Style)
        {
            case FaceStyle.Landscape:
                Scenery.Landscape(easel.Canvas, place, chance);
                break;
            case FaceStyle.Flower:
                Scenery.Flower(easel.Canvas, place, chance);
                break;
            case FaceStyle.Initial:
                Initial(easel, place, chance, easel.Say(person.Nickname));
                break;
            case FaceStyle.Cat:
                Cat(easel.Canvas, place, chance);
                break;
            case FaceStyle.Pattern:
                Pattern(easel.Canvas, place, chance);
                break;
            default:
                Figure(easel.Canvas, place);
                break;
        }
    }

    private static void Figure(SKCanvas canvas, SKRect place)
    {
        using var paint = new SKPaint { IsAntialias = true, Color = new(0xFFC9CED2) };
        canvas.DrawRect(place, paint);
        paint.Color = new(0xFFF4F6F7);
        canvas.DrawCircle(place.MidX, place.Top + place.Height * 0.38f, place.Width * 0.18f, paint);
        canvas.DrawOval(place.MidX, place.Bottom, place.Width * 0.34f, place.Height * 0.36f, paint);
    }

    private static void Initial(Easel easel, SKRect place, Chance chance, string name)
    {
        var hue = chance.Between(0f, 360f);
        using var paint = new SKPaint { Color = SKColor.FromHsl(hue, chance.Between(30f, 60f), chance.Between(40f, 58f)) };
        easel.Canvas.DrawRect(place, paint);
        var points = place.Width / easel.Scaled(new(0, 0, 1, 1)).Width;
        var (x, y) = (place.MidX / place.Width * points, place.MidY / place.Width * points);
        easel.WriteCentred(name[..1], x, y + points * 0.2f, points * 0.55f, SKColors.White, bold: true);
    }

    private static void Cat(SKCanvas canvas, SKRect place, Chance chance)
    {
        var fur = SKColor.FromHsl(chance.Between(15f, 45f), chance.Between(10f, 70f), chance.Between(35f, 80f));
        using var paint = new SKPaint { IsAntialias = true, Color = SKColor.FromHsl(chance.Between(0f, 360f), 35, 75) };
        canvas.DrawRect(place, paint);
        paint.Color = fur;
        var (x, y, r) = (place.MidX + chance.Between(-0.06f, 0.06f) * place.Width, place.Top + place.Height * 0.6f, place.Width * chance.Between(0.26f, 0.36f));
        foreach (var side in (ReadOnlySpan<int>)[-1, 1])
        {
            using var ear = new SKPathBuilder();
            ear.MoveTo(x + side * r * 0.95f, y - r * 0.2f);
            ear.LineTo(x + side * r * 0.85f, y - r * 1.35f);
            ear.LineTo(x + side * r * 0.15f, y - r * 0.8f);
            ear.Close();
            using var path = ear.Detach();
            canvas.DrawPath(path, paint);
        }

        canvas.DrawCircle(x, y, r, paint);
        paint.Color = new(0xFF222222);
        canvas.DrawCircle(x - r * 0.4f, y - r * 0.1f, r * 0.13f, paint);
        canvas.DrawCircle(x + r * 0.4f, y - r * 0.1f, r * 0.13f, paint);
        paint.Color = new(0xFFD98080);
        canvas.DrawOval(x, y + r * 0.25f, r * 0.12f, r * 0.08f, paint);
    }

    /// <summary>Five by five fields, the left mirrored on the right.</summary>
    private static void Pattern(SKCanvas canvas, SKRect place, Chance chance)
    {
        using var paint = new SKPaint { Color = SKColor.FromHsl(chance.Between(0f, 360f), 25, 90) };
        canvas.DrawRect(place, paint);
        paint.Color = SKColor.FromHsl(chance.Between(0f, 360f), 50, 45);
        var field = place.Width / 5;
        for (var i = 0; i < 15; i++)
        {
            if (chance.Happens(50))
            {
                var (column, row) = (i % 3, i / 3);
                canvas.DrawRect(place.Left + column * field, place.Top + row * field, field, field, paint);
                canvas.DrawRect(place.Left + (4 - column) * field, place.Top + row * field, field, field, paint);
            }
        }
    }
}
