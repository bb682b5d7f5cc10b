using SkiaSharp;

namespace RepostAudit.Imaging.Skia.Painting.Letters;

/// <summary>Writes with a typeface of the machine.</summary>
internal sealed class TypefaceLettering(LetteringLevel level, SKTypeface typeface) : Lettering
{
    public override LetteringLevel Level => level;

    public override float Measure(string text, float size)
    {
        using var font = Font(size, bold: false);
        return font.MeasureText(text);
    }

    public override void Draw(SKCanvas canvas, string text, float x, float baseline, float size, SKColor ink, bool bold = false)
    {
        using var font = Font(size, bold);
        using var paint = new SKPaint { Color = ink, IsAntialias = true };
        canvas.DrawText(text, x, baseline, SKTextAlign.Left, font, paint);
    }

    // No hinting: its outcome depends on how the system's rasteriser was built.
    private SKFont Font(float size, bool bold)
        => new(typeface, size) { Edging = SKFontEdging.Antialias, Hinting = SKFontHinting.None, Subpixel = true, Embolden = bold };
}
