using RepostAudit.Core.Matching.Lines;

namespace RepostAudit.Core.Matching.Comparison;

/// <summary>
/// Whether two pages say of the same thing that it happened at the same time. A post that is captured again an hour later reads "1 hour ago" where it read "3 minutes
/// ago", and the clock has gone on by as much; another post of the same article was made at another time.
/// </summary>
internal static class WrittenTimes
{
    /// <summary>In heights of the line that names a time: what is further away from it is not what it tells the time of.</summary>
    private const double Reach = 8;

    /// <param name="a">The one page.</param>
    /// <param name="b">The other.</param>
    /// <param name="anchors">Lines that say the same and tell where others stand, <see cref="LinePair.A"/> of the first page.</param>
    public static Timing Compare(Page a, Page b, IReadOnlyList<LinePair> anchors)
    {
        var (times, others) = (Of(a.Lines), Of(b.Lines));
        if (times.Count == 0 || others.Count == 0)
        {
            return default;
        }

        var partner = anchors.ToDictionary(pair => pair.A, pair => pair.B);
        var (own, theirs) = (anchors.Select(pair => pair.A).ToArray(), anchors.Select(pair => pair.B).ToArray());
        var open = others.Select(time => (time.When, Neighbours: Nearest(b.Lines, time.Line, theirs))).ToList();
        Timing timing = default;
        foreach (var (line, when) in times)
        {
            var (above, below) = Nearest(a.Lines, line, own);
            var found = open.FindIndex(other =>
                (above is { } over && other.Neighbours.Above == partner[over]) || (below is { } under && other.Neighbours.Below == partner[under]));
            if (found >= 0)
            {
                timing = timing.With(when, open[found].When);
                open.RemoveAt(found);
            }
        }

        return timing;
    }

    /// <summary>The lines that name a time, with the minutes of a day between which it lies; "ago" is reckoned from the page's clock, if it shows one.</summary>
    private static List<(int Line, Minutes When)> Of(IReadOnlyList<PageLine> lines)
    {
        if (lines.Count == 0)
        {
            return [];
        }

        // A phone's clock stands in its topmost row.
        var top = lines.MinBy(line => line.Read.Place.CentreY)!.Read.Place;
        bool IsTop(PageLine line) => line.Read.Place.CentreY < top.CentreY + top.Height;
        int[] clocks = [.. lines.Where(IsTop).SelectMany(line => line.Moments)];
        List<(int, Minutes)> times = [];
        for (var i = 0; i < lines.Count; i++)
        {
            if (IsTop(lines[i]))
            {
                continue;
            }

            if (lines[i].Moments is [var moment, ..])
            {
                times.Add((i, new(moment, moment + 1)));
            }
            else if (lines[i].Ago is { } ago && clocks is [var clock])
            {
                times.Add((i, new(clock - ago.Until, clock - ago.From + 1)));
            }
        }

        return times;
    }

    private static (int? Above, int? Below) Nearest(IReadOnlyList<PageLine> lines, int line, int[] anchors)
    {
        var at = lines[line].Read.Place;
        (int? Line, double Distance) above = (null, Reach * at.Height), below = (null, Reach * at.Height);
        foreach (var anchor in anchors)
        {
            var down = lines[anchor].Read.Place.CentreY - at.CentreY;
            if (down <= 0)
            {
                above = -down < above.Distance ? (anchor, -down) : above;
            }
            else
            {
                below = down < below.Distance ? (anchor, down) : below;
            }
        }

        return (above.Line, below.Line);
    }
}
