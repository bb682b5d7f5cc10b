using RepostAudit.Core.Ledger.Evidence;
using RepostAudit.Core.Matching.Alignment;
using RepostAudit.Core.Matching.Lines;
using RepostAudit.Core.Reading;

namespace RepostAudit.Core.Matching.Comparison;

/// <summary>
/// What stays in its place while the content is scrolled: the title above it, the bar below it. Known by standing in the same place of both screens, above or below
/// everything that the alignment of the content explains, and not where that would put it. Content under it is out of sight.
/// </summary>
internal sealed class FixedBars
{
    /// <summary>In heights of a line: by how much what is fixed may stand elsewhere, since the phone's own bar above it is higher on one than on another.</summary>
    private const double Still = 2;

    /// <summary>In heights of a line: how far the content must have gone.</summary>
    private const double Gone = 1.5;

    private readonly HashSet<LinePair> _top;
    private readonly HashSet<LinePair> _bottom;

    private FixedBars(IEnumerable<LinePair> top, IEnumerable<LinePair> bottom) => (_top, _bottom) = ([.. top], [.. bottom]);

    /// <param name="a">The one page.</param>
    /// <param name="b">The other.</param>
    /// <param name="pairs">Lines that say the same.</param>
    /// <param name="aligned">How the content lies; null where nothing fixes it, and nothing can be told from it.</param>
    public static FixedBars Of(Page a, Page b, IReadOnlyList<LinePair> pairs, AlignedLines? aligned)
    {
        if (aligned is not { Followers.Count: > 0 })
        {
            return new([], []);
        }

        LinePair[] content = [.. aligned.Followers.Select(follower => pairs[follower])];
        var (first, otherFirst) = (content.Min(pair => Height(a, pair.A)), content.Min(pair => Height(b, pair.B)));
        var (last, otherLast) = (content.Max(pair => Height(a, pair.A)), content.Max(pair => Height(b, pair.B)));
        LinePair[] still = [.. pairs.Where(pair => Stays(a, b, pair, aligned.Place))];
        return new(
            still.Where(pair => Height(a, pair.A) < first && Height(b, pair.B) < otherFirst),
            still.Where(pair => Height(a, pair.A) > last && Height(b, pair.B) > otherLast));
    }

    public bool Has(LinePair pair) => _top.Contains(pair) || _bottom.Contains(pair);

    /// <summary>Marks the lines of either page that lie under a bar of the other.</summary>
    /// <param name="a">The one page.</param>
    /// <param name="b">The other.</param>
    /// <param name="sight">How they are aligned; only what the pixels bear out puts anything out of sight.</param>
    public void Cover(Side a, Side b, Sight? sight)
    {
        if (sight is not { Trusted: true })
        {
            return;
        }

        var back = sight.Place.Inverse();
        Cover(a, line => sight.Place.Map(line.CentreX, line.CentreY).Y, _top.Select(pair => b.Lines[pair.B]), _bottom.Select(pair => b.Lines[pair.B]));
        Cover(b, line => back.Map(line.CentreX, line.CentreY).Y, _top.Select(pair => a.Lines[pair.A]), _bottom.Select(pair => a.Lines[pair.A]));
    }

    private static double Height(Page page, int line) => page.Lines[line].Read.Place.CentreY;

    // In the same place of the screen, but not where the content went.
    private static bool Stays(Page a, Page b, LinePair pair, Placement place)
    {
        var (from, to) = (a.Lines[pair.A].Read.Place, b.Lines[pair.B].Read.Place);
        var scale = (double)b.Width / a.Width;
        return Math.Abs(to.CentreX - scale * from.CentreX) < to.Height
            && Math.Abs(to.CentreY - scale * from.CentreY) < Still * to.Height
            && Math.Abs(to.CentreY - place.Map(from.CentreX, from.CentreY).Y) > Gone * to.Height;
    }

    private static void Cover(Side side, Func<LinePlace, double> height, IEnumerable<PageLine> above, IEnumerable<PageLine> below)
    {
        var top = above.Select(line => line.Read.Place.CentreY + line.Read.Place.Height).DefaultIfEmpty(double.MinValue).Max();
        var bottom = below.Select(line => line.Read.Place.CentreY - line.Read.Place.Height).DefaultIfEmpty(double.MaxValue).Min();
        for (var i = 0; i < side.Lines.Count; i++)
        {
            var y = height(side.Lines[i].Read.Place);
            side.Tracks[i].Visible &= y > top && y < bottom;
        }
    }
}
