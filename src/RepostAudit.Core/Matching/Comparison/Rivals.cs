using RepostAudit.Core.Ledger.Evidence;
using RepostAudit.Core.Matching.Lines;

namespace RepostAudit.Core.Matching.Comparison;

/// <summary>
/// Finds the lines that stand in another's place: where the alignment puts it, or, since a screen may be scrolled or laid out anew, where it would stand if it
/// kept its distance from one of the nearest lines that both pages have.
/// </summary>
internal static class Rivals
{
    private const int NearestAnchors = 2;

    /// <param name="side">The page whose lines are asked for.</param>
    /// <param name="other">The page on which rivals are looked for.</param>
    /// <param name="place">From the first to the second; null where nothing aligns them.</param>
    /// <param name="anchors">Lines that say the same and tell where others stand, <see cref="LinePair.A"/> of the first page.</param>
    public static void Find(Side side, Side other, Placement? place, IReadOnlyList<LinePair> anchors)
    {
        for (var i = 0; i < side.Lines.Count; i++)
        {
            if (side.Tracks[i].Same || side.Lines[i].Weight == 0)
            {
                continue;
            }

            var heaviest = 0.0;
            foreach (var stretch in Expected(side.Lines, i, other.Lines, place, anchors))
            {
                for (var j = 0; j < other.Lines.Count; j++)
                {
                    if (!other.Tracks[j].Same && other.Lines[j].Weight > heaviest && stretch.Holds(other.Lines[j]))
                    {
                        (heaviest, side.Tracks[i].Rival) = (other.Lines[j].Weight, j);
                    }
                }
            }
        }
    }

    private static IEnumerable<Stretch> Expected(IReadOnlyList<PageLine> lines, int line, IReadOnlyList<PageLine> others, Placement? place, IReadOnlyList<LinePair> anchors)
    {
        var at = lines[line].Read.Place;
        if (place is { } map)
        {
            var ((x0, y0), (x1, y1)) = (map.Map(at.X0, at.Y0), map.Map(at.X1, at.Y1));
            yield return new(x0, x1, (y0 + y1) / 2, at.Height * map.ScaleAt(at.CentreX, at.CentreY));
        }

        foreach (var anchor in anchors.OrderBy(anchor => Math.Abs(lines[anchor.A].Read.Place.CentreY - at.CentreY)).Take(NearestAnchors))
        {
            var (from, to) = (lines[anchor.A].Read.Place, others[anchor.B].Read.Place);
            var scale = (double)to.Height / from.Height;
            yield return new(
                to.X0 + (at.X0 - from.X0) * scale,
                to.X0 + (at.X1 - from.X0) * scale,
                to.CentreY + (at.CentreY - from.CentreY) * scale,
                at.Height * scale);
        }
    }

    private readonly record struct Stretch(double X0, double X1, double Y, double Height)
    {
        public bool Holds(PageLine line)
        {
            var at = line.Read.Place;
            return Math.Abs(at.CentreY - Y) < 0.5 * Height && at.Height > 0.5 * Height && at.Height < 2 * Height
                && Math.Min(X1, at.X1) - Math.Max(X0, at.X0) > 0.3 * Math.Min(X1 - X0, at.X1 - at.X0);
        }
    }
}
