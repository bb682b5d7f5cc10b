using System.Text;

namespace RepostAudit.Imaging.Skia.Painting.Letters;

/// <summary>Breaks text into lines: between any two Chinese characters, and at spaces elsewhere.</summary>
public static class LineBreaks
{
    // From here on Unicode holds the CJK blocks, in which a line may end after any character.
    private const int FirstCjk = 0x2E80;

    /// <summary>Lines no wider than <paramref name="width"/> pixels, at most <paramref name="most"/> of them; what is left over ends in <c>...</c>.</summary>
    public static IReadOnlyList<string> Lines(this Lettering lettering, string text, float size, float width, int most)
    {
        var lines = new List<string>();
        var line = new StringBuilder();
        foreach (var piece in Pieces(text))
        {
            if (line.Length > 0 && lettering.Measure(line + piece.TrimEnd(), size) > width)
            {
                lines.Add(line.ToString().TrimEnd());
                line.Clear();
            }

            line.Append(piece);
        }

        lines.Add(line.ToString().TrimEnd());
        return lines.Count <= most ? lines : [.. lines.Take(most - 1), Shortened(lettering, lines[most - 1] + "...", size, width)];
    }

    /// <summary>The text on one line, shortened before its <c>...</c> until it fits.</summary>
    private static string Shortened(Lettering lettering, string text, float size, float width)
    {
        while (text.Length > 4 && lettering.Measure(text, size) > width)
        {
            text = text[..^4] + "...";
        }

        return text;
    }

    private static IEnumerable<string> Pieces(string text)
    {
        var start = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == ' ' || text[i] >= FirstCjk || (i + 1 < text.Length && text[i + 1] >= FirstCjk))
            {
                yield return text[start..(i + 1)];
                start = i + 1;
            }
        }

        if (start < text.Length)
        {
            yield return text[start..];
        }
    }
}
