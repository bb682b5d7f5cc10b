using SkiaSharp;

namespace RepostAudit.Imaging.Skia.Painting.Letters;

/// <summary>Writes with squares: whole pixels, so that the same dots come out on every machine.</summary>
internal sealed class DotLettering : Lettering
{
    public override LetteringLevel Level => LetteringLevel.Dots;

    public override float Measure(string text, float size) => text.Length * (DotFont.Columns + 1) * Dot(size);

    public override void Draw(SKCanvas canvas, string text, float x, float baseline, float size, SKColor ink, bool bold = false)
    {
        using var paint = new SKPaint { Color = ink, IsAntialias = false };
        var dot = Dot(size);
        var (left, top) = (MathF.Round(x), MathF.Round(baseline) - DotFont.Rows * dot);
        for (var i = 0; i < text.Length; i++)
        {
            for (var row = 0; row < DotFont.Rows; row++)
            {
                for (var column = 0; column < DotFont.Columns; column++)
                {
                    if (DotFont.Dot(text[i], column, row))
                    {
                        canvas.DrawRect(left + (i * (DotFont.Columns + 1) + column) * dot, top + row * dot, dot + (bold && dot > 1 ? 1 : 0), dot, paint);
                    }
                }
            }
        }
    }

    /// <summary>The side of a dot in whole pixels: capitals fill about 70 % of the height of type.</summary>
    private static int Dot(float size) => Math.Max(1, (int)MathF.Round(size * 0.7f / DotFont.Rows));
}
