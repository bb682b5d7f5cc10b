using RepostAudit.Core.Matching.Alignment;
using RepostAudit.Core.Matching.Lines;

namespace RepostAudit.Core.Matching.Comparison;

/// <summary>
/// What the arrangement of lines tells apart where the words are the same: whose message it is, whose name stands above it, what came after. All of
/// it is told by how lines stand to one another, not by where a certain app puts them.
/// </summary>
internal static class Arrangement
{
    private const int ShortestName = 2;
    private const int ShortestPost = 4;
    private const double NameWeight = 0.2;

    /// <summary>In heights of a line: more than the slack of an alignment, less than any margin of a message.</summary>
    private const double SideShift = 0.3;

    /// <summary>In heights of a line: what stands further to one side by as much is in another column, even on a photo that leans.</summary>
    private const double OtherColumn = 0.8;

    /// <summary>The heaviest line that only this page has and that stands close above something both have, as a name does.</summary>
    /// <param name="side">The page whose names are asked for.</param>
    /// <param name="pairs">Lines that say the same, <see cref="LinePair.A"/> of this page. Wherever they stand: two members who repost the same article show its title twice.</param>
    public static double Relabelled(Side side, IEnumerable<LinePair> pairs)
    {
        PageLine[] below = [.. pairs.Where(pair => pair.IsSure(side.Lines)).Select(pair => side.Lines[pair.A])];
        var heaviest = 0.0;
        for (var i = 0; i < side.Lines.Count; i++)
        {
            if (!side.Tracks[i].Same && side.Lines[i].Weight >= NameWeight && below.Any(anchor => IsLabelOf(side.Lines[i], anchor)))
            {
                heaviest = Math.Max(heaviest, side.Lines[i].Weight);
            }
        }

        return heaviest;
    }

    /// <summary>
    /// Weight of the lines that say the same and stand further to the left, with as many that stand further to the right: messages that are one's own on
    /// one screen are another's on the other, and change sides. What is fixed to an edge or to the middle of the screen is where it belongs on a wider one.
    /// </summary>
    public static double Slid(Side a, Side b, IEnumerable<LinePair> pairs, AlignedLines? aligned)
    {
        if (aligned is null)
        {
            return 0;
        }

        var swapped = Swapped(a, b);
        var (left, right) = (0.0, 0.0);
        foreach (var pair in pairs)
        {
            var (line, other) = (a.Lines[pair.A], b.Lines[pair.B]);
            if (pair.Similarity < 1 || line.Whole != other.Whole || line.Lasting.Length < ShortestName)
            {
                continue;
            }

            var (from, to) = (line.Read.Place, other.Read.Place);
            var scale = aligned.Place.ScaleAt(from.CentreX, from.CentreY);
            double[] shifts =
            [
                to.X0 - aligned.Place.Map(from.X0, from.Y0).X,
                to.X0 - scale * from.X0,
                scale * (a.Page.Width - from.X1) - (b.Page.Width - to.X1),
                to.CentreX - b.Page.Width / 2.0 - scale * (from.CentreX - a.Page.Width / 2.0),
            ];
            var shift = shifts.MinBy(Math.Abs) / to.Height;
            left += shift < -SideShift ? line.Weight : 0;
            right += shift > SideShift ? line.Weight : 0;
        }

        return Math.Max(swapped, 2 * Math.Min(left, right));
    }

    /// <summary>
    /// Weight of the lines below everything that the alignment finds on both pages, in a column to the right of the leftmost in which they share a line:
    /// something newer of the same kind, of which the other page knows nothing.
    /// </summary>
    /// <param name="side">The page whose newer lines are asked for.</param>
    /// <param name="aligned">Its lines that the other page has in the place where the alignment puts them.</param>
    public static double Fresh(Side side, IEnumerable<int> aligned)
    {
        PageLine[] shared = [.. aligned.Select(line => side.Lines[line]).Where(line => line.Lasting.Length > ShortestName)];
        if (shared.Length < 2)
        {
            return 0;
        }

        var bottom = shared.Max(line => line.Read.Place.CentreY);
        var left = shared.Min(line => line.Read.Place.X0);
        return side.Lines
            .Where((line, i) => !side.Tracks[i].Same && line.Lasting.Length >= ShortestPost)
            .Where(line => line.Read.Place.CentreY >= bottom && line.Read.Place.X0 >= left + line.Read.Place.Height)
            .Where(line => shared.Any(other => IsInColumn(line, other)))
            .Sum(line => line.Weight);
    }

    /// <summary>
    /// Weight of the lines that stand twice on either page, once further to the left and once further to the right, and the other way round on the other page. An
    /// alignment may bend to follow one of the two; how they stand to each other it cannot bend.
    /// </summary>
    private static double Swapped(Side a, Side b)
    {
        var others = b.Lines.Where(line => line.Telling).ToLookup(line => line.Whole);
        var swapped = 0.0;
        foreach (var same in a.Lines.Where(line => line.Telling).GroupBy(line => line.Whole))
        {
            PageLine[] ours = [.. same.OrderBy(line => line.Read.Place.CentreY)], theirs = [.. others[same.Key].OrderBy(line => line.Read.Place.CentreY)];
            if (ours.Length == 2 && theirs.Length == 2 && Across(ours) * Across(theirs) < 0)
            {
                swapped += 2 * ours[0].Weight;
            }
        }

        return swapped;

        // In heights of a line; 0 where one stands below the other.
        static double Across(PageLine[] twice)
        {
            var (upper, lower) = (twice[0].Read.Place, twice[1].Read.Place);
            var across = (double)(lower.X0 - upper.X0) / Math.Max(upper.Height, lower.Height);
            return Math.Abs(across) > OtherColumn ? across : 0;
        }
    }

    private static bool IsLabelOf(PageLine name, PageLine below)
    {
        var (upper, lower) = (name.Read.Place, below.Read.Place);
        var down = lower.CentreY - upper.CentreY;
        return down > 0 && down < 2.5 * lower.Height && Math.Abs(lower.X0 - upper.X0) < 2 * lower.Height;
    }

    private static bool IsInColumn(PageLine line, PageLine other)
    {
        var (one, two) = (line.Read.Place, other.Read.Place);
        return Math.Abs(two.X0 - one.X0) < 0.4 * one.Height && two.Height > 0.7 * one.Height && two.Height < 1.4 * one.Height;
    }
}
