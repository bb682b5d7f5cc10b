using RepostAudit.Imaging.Skia.Painting.Letters;
using SkiaSharp;

namespace RepostAudit.Imaging.Skia.Painting.Editing;

public static partial class Edits
{
    /// <summary>A line drawn by hand, as a markup tool of a phone leaves it.</summary>
    public static SKBitmap Scribble(SKBitmap picture, Chance chance)
        => Over(picture, canvas =>
        {
            using var pen = Pen(picture.Width, chance);
            using var line = new SKPathBuilder();
            var (x, y) = (picture.Width * chance.Between(0.1f, 0.4f), picture.Height * chance.Between(0.35f, 0.75f));
            line.MoveTo(x, y);
            for (var i = 0; i < 7; i++)
            {
                x += picture.Width * chance.Between(0.04f, 0.12f);
                line.QuadTo(x - picture.Width * 0.03f, y + picture.Height * chance.Between(-0.06f, 0.06f), x, y + picture.Height * chance.Between(-0.02f, 0.02f));
            }

            using var path = line.Detach();
            canvas.DrawPath(path, pen);
        });

    /// <summary>An arrow that points at the given place, and a ring around it.</summary>
    public static SKBitmap Arrow(SKBitmap picture, SKRectI target, Chance chance)
        => Over(picture, canvas =>
        {
            using var pen = Pen(picture.Width, chance);
            var ring = SKRect.Inflate(target, picture.Width * 0.03f, picture.Width * 0.02f);
            canvas.DrawOval(ring, pen);
            var tip = new SKPoint(ring.MidX, ring.Bottom + picture.Width * 0.02f);
            var tail = new SKPoint(tip.X + picture.Width * chance.Between(0.1f, 0.25f), tip.Y + picture.Width * chance.Between(0.2f, 0.35f));
            canvas.DrawLine(tail, tip, pen);
            canvas.DrawLine(tip, new(tip.X + picture.Width * 0.05f, tip.Y + picture.Width * 0.015f), pen);
            canvas.DrawLine(tip, new(tip.X + picture.Width * 0.005f, tip.Y + picture.Width * 0.06f), pen);
        });

    /// <summary>Hides a place under coarse squares of its own mean colours.</summary>
    public static SKBitmap Mosaic(SKBitmap picture, SKRectI place, int square)
    {
        using var small = Canvas(Math.Max(1, place.Width / square), Math.Max(1, place.Height / square), SKColors.White, (canvas, frame) => canvas.DrawBitmap(picture, place, frame, Smooth));
        return Over(picture, canvas => canvas.DrawBitmap(small, place, Exact));
    }

    /// <summary>Paints another time over the clock, on the colour that surrounds it.</summary>
    public static SKBitmap CoverClock(SKBitmap picture, SKRectI clock, string time, Lettering lettering)
        => Over(picture, canvas =>
        {
            var ground = picture.GetPixel(Math.Max(0, clock.Left - 3), clock.MidY);
            var ink = ground.Red > 127 ? new SKColor(0xFF202020) : new SKColor(0xFFE4E4E4);
            using var paint = new SKPaint { Color = ground };
            canvas.DrawRect(SKRect.Inflate(clock, 2, 1), paint);
            var size = clock.Height * 0.78f;
            lettering.Draw(canvas, time, clock.Left, clock.Top + size, size, ink, bold: true);
        });

    private static SKPaint Pen(int width, Chance chance)
        => new() { IsStroke = true, IsAntialias = true, StrokeWidth = width * 0.012f, StrokeCap = SKStrokeCap.Round, Color = chance.Pick<SKColor>([new(0xFFE53935), new(0xFF1E88E5), new(0xFFFDD835)]) };

    private static SKBitmap Over(SKBitmap picture, Action<SKCanvas> draw)
        => Canvas(picture.Width, picture.Height, SKColors.White, (canvas, _) =>
        {
            canvas.DrawBitmap(picture, 0, 0, Exact);
            draw(canvas);
        });
}
