namespace RepostAudit.Imaging.Skia.Painting.Letters;

/// <summary>One thing said twice: in Chinese, and in ASCII letters for machines without Chinese glyphs.</summary>
/// <param name="Han">As the county writes it.</param>
/// <param name="Latin">Romanised or English; printable ASCII only.</param>
public sealed record Wording(string Han, string Latin)
{
    /// <summary>Text that reads the same in both: figures, clocks.</summary>
    public static Wording Plain(string text) => new(text, text);

    public static Wording operator +(Wording first, Wording second) => new(first.Han + second.Han, first.Latin + second.Latin);
}
