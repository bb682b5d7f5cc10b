namespace RepostAudit.Core.Matching.Lines;

/// <summary>
/// How much of each line stands somewhere on the other page, wherever its lines are broken: a phone with another width
/// breaks a title elsewhere. Counted in pairs of neighbouring characters.
/// </summary>
internal static class Coverage
{
    /// <returns>For each line of the one page the share of its character pairs that the other page has, 0..1.</returns>
    public static double[] Of(IReadOnlyList<PageLine> lines, IReadOnlyList<PageLine> other)
    {
        var known = Pairs(other);
        return [.. lines.Select(line => Share(line.Lasting, known))];
    }

    /// <summary>Whether a line starts below another, in the same column, so that it may be its continuation.</summary>
    public static bool GoesOn(PageLine line, PageLine next)
    {
        var down = next.Read.Place.CentreY - line.Read.Place.CentreY;
        var height = Math.Max(line.Read.Place.Height, next.Read.Place.Height);
        return line.Lasting.Length > 0 && next.Lasting.Length > 0 && down > 0 && down < 2.2 * height
            && Math.Abs(next.Read.Place.X0 - line.Read.Place.X0) < 2 * line.Read.Place.Height;
    }

    private static double Share(string text, HashSet<(char, char)> known)
    {
        if (text.Length < 2)
        {
            return 0;
        }

        var found = 0;
        for (var i = 1; i < text.Length; i++)
        {
            found += known.Contains((text[i - 1], text[i])) ? 1 : 0;
        }

        return found / (text.Length - 1.0);
    }

    private static HashSet<(char, char)> Pairs(IReadOnlyList<PageLine> lines)
    {
        HashSet<(char, char)> pairs = [];
        foreach (var line in lines)
        {
            for (var i = 1; i < line.Lasting.Length; i++)
            {
                pairs.Add((line.Lasting[i - 1], line.Lasting[i]));
            }

            foreach (var next in lines)
            {
                if (GoesOn(line, next))
                {
                    pairs.Add((line.Lasting[^1], next.Lasting[0]));
                }
            }
        }

        return pairs;
    }
}
