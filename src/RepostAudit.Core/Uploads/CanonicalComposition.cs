using System.Globalization;

namespace RepostAudit.Core.Uploads;

/// <summary>
/// Unicode's canonical composition (normalization form C of UAX #15) for text whose accents, kana marks or Hangul were taken
/// apart, as some file systems do to names. The programs run with invariant globalization, where
/// <see cref="string.Normalize()"/> returns its input unchanged.
/// </summary>
/// <remarks>Characters that have one other character as their canonical equivalent, such as compatibility ideographs, stay as they are; so do file systems' names.</remarks>
internal static class CanonicalComposition
{
    // Below U+0300 nothing combines with anything before it.
    private const char FirstMark = '\u0300';

    private static readonly UnicodeTables Tables = UnicodeTables.Load();

    public static string Compose(string text)
    {
        if (!text.AsSpan().ContainsAnyExceptInRange('\0', (char)(FirstMark - 1)))
        {
            return text;
        }

        List<int> points = [];
        for (var i = 0; i < text.Length; i += char.IsSurrogatePair(text, i) ? 2 : 1)
        {
            Decompose(char.IsSurrogatePair(text, i) ? char.ConvertToUtf32(text, i) : text[i], points);
        }

        Order(points);
        return string.Concat(Recompose(points).Select(Text));
    }

    private static void Decompose(int point, List<int> into)
    {
        if (Hangul.Decompose(point) is { } syllable)
        {
            into.AddRange(syllable);
        }
        else if (Tables.Parts.TryGetValue(point, out var parts))
        {
            Decompose(parts.Base, into);
            into.Add(parts.Mark);
        }
        else
        {
            into.Add(point);
        }
    }

    /// <summary>Sorts each run of marks by combining class, equal classes in the order they came in.</summary>
    private static void Order(List<int> points)
    {
        for (var i = 1; i < points.Count; i++)
        {
            for (var j = i; j > 0 && Class(points[j]) != 0 && Class(points[j - 1]) > Class(points[j]); j--)
            {
                (points[j - 1], points[j]) = (points[j], points[j - 1]);
            }
        }
    }

    private static List<int> Recompose(List<int> points)
    {
        List<int> composed = [];
        var (starter, lastClass) = (-1, 0);
        foreach (var point in points)
        {
            var own = Class(point);

            // A mark is blocked from its starter by one of the same or a higher class in between; a starter by any mark.
            var blocked = starter < composed.Count - 1 && lastClass >= own;
            if (starter >= 0 && !blocked && Pair(composed[starter], point) is { } one)
            {
                composed[starter] = one;
                continue;
            }

            composed.Add(point);
            lastClass = own;
            if (own == 0)
            {
                starter = composed.Count - 1;
            }
        }

        return composed;
    }

    private static int? Pair(int first, int second)
        => Hangul.Compose(first, second) ?? (Tables.Composites.TryGetValue((first, second), out var one) ? one : null);

    private static int Class(int point) => point < FirstMark ? 0 : Tables.Classes.GetValueOrDefault(point);

    // A surrogate without its partner is passed through as it came.
    private static string Text(int point)
        => point is >= 0xd800 and <= 0xdfff ? ((char)point).ToString(CultureInfo.InvariantCulture) : char.ConvertFromUtf32(point);
}
