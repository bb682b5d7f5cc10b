using RepostAudit.Imaging.Skia.Painting.Letters;
using SkiaSharp;

namespace RepostAudit.Imaging.Skia.Painting.Screens;

/// <summary>One picture in the making. Lengths are in points: the screen is 360 of them wide.</summary>
internal sealed class Easel(SKCanvas canvas, int width, int height, Look look, Lettering lettering)
{
    /// <summary>What comes of painting nowhere: the measures that painting returns.</summary>
    public T Rehearse<T>(Func<Easel, T> paint)
    {
        using var nowhere = new SKNoDrawCanvas(width, height);
        return paint(new(nowhere, width, height, look, lettering));
    }

    public const float Wide = 360;

    private readonly float _scale = width / Wide;

    public float High => height / _scale;

    public Look Look => look;

    public SKCanvas Canvas => canvas;

    /// <summary>The same place on the picture, in pixels.</summary>
    public SKRectI Pixels(SKRect points)
        => SKRectI.Intersect(SKRectI.Ceiling(new(points.Left * _scale, points.Top * _scale, points.Right * _scale, points.Bottom * _scale)), new(0, 0, width, height));

    public SKRect Scaled(SKRect points) => new(points.Left * _scale, points.Top * _scale, points.Right * _scale, points.Bottom * _scale);

    public void Fill(SKRect place, SKColor colour, float radius = 0)
    {
        using var paint = new SKPaint { Color = colour, IsAntialias = radius > 0 };
        canvas.DrawRoundRect(Scaled(place), radius * _scale, radius * _scale, paint);
    }

    public void Disc(float x, float y, float radius, SKColor colour)
    {
        using var paint = new SKPaint { Color = colour, IsAntialias = true };
        canvas.DrawCircle(x * _scale, y * _scale, radius * _scale, paint);
    }

    public void Line(SKColor colour, float thickness, params ReadOnlySpan<SKPoint> points)
    {
        using var paint = new SKPaint { Color = colour, IsAntialias = true, IsStroke = true, StrokeWidth = thickness * _scale, StrokeCap = SKStrokeCap.Round };
        for (var i = 1; i < points.Length; i++)
        {
            canvas.DrawLine(points[i - 1].X * _scale, points[i - 1].Y * _scale, points[i].X * _scale, points[i].Y * _scale, paint);
        }
    }

    public string Say(Wording wording) => lettering.Say(wording);

    public float Measure(string text, float size) => lettering.Measure(text, size * _scale) / _scale;

    /// <summary>Writes one line and says where it stands.</summary>
    public SKRect Write(string text, float x, float baseline, float size, SKColor ink, bool bold = false)
    {
        lettering.Draw(canvas, text, x * _scale, baseline * _scale, size * _scale, ink, bold);
        return new(x, baseline - size, x + Measure(text, size), baseline + size * 0.25f);
    }

    public SKRect WriteCentred(string text, float middle, float baseline, float size, SKColor ink, bool bold = false)
        => Write(text, middle - Measure(text, size) / 2, baseline, size, ink, bold);

    /// <summary>Breaks text into lines of this size and width.</summary>
    public IReadOnlyList<string> Lines(string text, float size, float wide, int most) => lettering.Lines(text, size * _scale, wide * _scale, most);

    /// <summary>Writes lines one below the other, the first with its top at <paramref name="top"/>.</summary>
    /// <returns>Where the next thing may begin.</returns>
    public float Write(IReadOnlyList<string> lines, float x, float top, float size, SKColor ink, bool bold = false)
    {
        foreach (var line in lines)
        {
            Write(line, x, top + size, size, ink, bold);
            top += size * LineHeight;
        }

        return top;
    }

    /// <summary>From baseline to baseline, in heights of type.</summary>
    public const float LineHeight = 1.4f;
}
