using SkiaSharp;

namespace RepostAudit.Imaging.Skia.Painting.Letters;

/// <summary>
/// Writes text into pictures with what the machine has. Laws: the same text at the same size gives the same pixels on
/// every call; measuring agrees with drawing. Implementations are safe for concurrent use.
/// </summary>
public abstract class Lettering
{
    private protected Lettering()
    {
    }

    public abstract LetteringLevel Level { get; }

    /// <summary>The best lettering of this machine that is no better than <paramref name="level"/>; dots are always there.</summary>
    public static Lettering AtMost(LetteringLevel level)
    {
        if (level == LetteringLevel.Han && Typefaces.Han is { } han)
        {
            return new TypefaceLettering(LetteringLevel.Han, han);
        }

        return level >= LetteringLevel.Latin && Typefaces.Latin is { } latin
            ? new TypefaceLettering(LetteringLevel.Latin, latin)
            : new DotLettering();
    }

    /// <summary>Which of the two texts this lettering can write.</summary>
    public string Say(Wording wording) => Level == LetteringLevel.Han ? wording.Han : wording.Latin;

    /// <summary>The width of one line, in pixels.</summary>
    /// <param name="text">One line of it.</param>
    /// <param name="size">The height of the type, in pixels.</param>
    public abstract float Measure(string text, float size);

    /// <param name="canvas">Where to write.</param>
    /// <param name="text">One line of it.</param>
    /// <param name="x">The left end, in pixels.</param>
    /// <param name="baseline">The line on which the letters stand, in pixels from the top.</param>
    /// <param name="size">The height of the type, in pixels.</param>
    /// <param name="ink">Its colour.</param>
    /// <param name="bold">Heavier strokes of the same width.</param>
    public abstract void Draw(SKCanvas canvas, string text, float x, float baseline, float size, SKColor ink, bool bold = false);
}
