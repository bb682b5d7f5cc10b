using RepostAudit.Imaging.Skia.Painting.Letters;
using SkiaSharp;

namespace RepostAudit.Imaging.Skia.Evidence;

/// <summary>Where everything lies on the sheet, in pixels.</summary>
/// <param name="Width">Of the sheet.</param>
/// <param name="Height">Of the sheet.</param>
/// <param name="Earlier">Upper left corner of the earlier picture.</param>
/// <param name="Later">Upper left corner of the later picture.</param>
/// <param name="Legend">Upper left corner of the legend.</param>
internal sealed record EvidenceSheet(int Width, int Height, SKPoint Earlier, SKPoint Later, SKPoint Legend)
{
    public const int Margin = 24;

    /// <summary>Between the pictures, for the strokes that lead from one to the other.</summary>
    public const int Gap = 96;

    /// <summary>The height of type.</summary>
    public const int Type = 22;

    /// <summary>From one row of type to the next.</summary>
    public const int Row = 36;

    /// <summary>Length of the stroke that the legend explains, with the room behind it.</summary>
    public const int Sample = 76;

    public static EvidenceSheet Of(EvidenceSide earlier, EvidenceSide later, EvidenceWords? words, Lettering lettering)
    {
        var top = Margin + (words is null ? 0 : Row);
        var below = top + Math.Max(earlier.Height, later.Height) + Margin;
        var legend = words is null ? 0 : (int)Math.Ceiling(Sample + new[] { words.Same, words.Different, words.Overlap }.Max(text => lettering.Measure(text, Type)));
        return new(
            2 * Margin + Math.Max(earlier.Width + Gap + later.Width, legend),
            below + (words is null ? 0 : 3 * Row + Margin),
            new(Margin, top),
            new(Margin + earlier.Width + Gap, top),
            new(Margin, below));
    }
}
