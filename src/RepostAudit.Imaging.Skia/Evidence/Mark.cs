using SkiaSharp;

namespace RepostAudit.Imaging.Skia.Evidence;

/// <summary>
/// How things are marked. Blue and vermillion are told apart by every kind of colour blindness (Okabe and Ito, "Color Universal Design", 2008), and the
/// strokes differ as well, for prints in grey.
/// </summary>
/// <param name="Colour">Of the stroke.</param>
/// <param name="Dashes">Lengths of strokes and gaps by turns, in pixels; none for a solid line.</param>
internal sealed record Mark(SKColor Colour, params float[] Dashes)
{
    private static readonly SKColor Rim = new(0xFF, 0xFF, 0xFF, 0xC0);

    public static Mark Same { get; } = new(new SKColor(0x00, 0x72, 0xB2));

    public static Mark Different { get; } = new(new SKColor(0xD5, 0x5E, 0x00), 9, 5);

    public static Mark Overlap { get; } = new(new SKColor(0x30, 0x30, 0x30), 18, 6, 4, 6);

    /// <param name="canvas">Where to draw.</param>
    /// <param name="path">What to draw along.</param>
    /// <param name="width">Of the stroke, in pixels.</param>
    /// <param name="opacity">0..255.</param>
    public void Stroke(SKCanvas canvas, SKPath path, float width, byte opacity = byte.MaxValue)
    {
        if (opacity == byte.MaxValue)
        {
            // A pale rim, so that a mark is seen on dark pictures as well.
            using var rim = new SKPaint { Style = SKPaintStyle.Stroke, StrokeWidth = width + 2, Color = Rim, IsAntialias = true };
            canvas.DrawPath(path, rim);
        }

        using var dashes = Dashes.Length == 0 ? null : SKPathEffect.CreateDash(Dashes, 0);
        using var paint = new SKPaint { Style = SKPaintStyle.Stroke, StrokeWidth = width, Color = Colour.WithAlpha(opacity), IsAntialias = true, PathEffect = dashes };
        canvas.DrawPath(path, paint);
    }
}
