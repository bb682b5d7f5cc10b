using RepostAudit.Core.Ledger.Evidence;
using RepostAudit.Core.Matching.Alignment;
using RepostAudit.Core.Matching.Cells;

namespace RepostAudit.Core.Matching.Comparison;

/// <summary>
/// Two aligned pages, compared by their pixels. The cells are those of the page on which the common content is smaller, so that nothing is
/// enlarged.
/// </summary>
/// <param name="Cells">What was seen.</param>
/// <param name="All">All cells by what they show.</param>
/// <param name="FrameIsA">Whether the cells are those of the first page.</param>
/// <param name="Place">Where samples of the first working picture lie in the second.</param>
/// <param name="Trusted">Whether the pixels bear the alignment out.</param>
internal sealed record Sight(CellMap Cells, CellCounts All, bool FrameIsA, Placement Place, bool Trusted)
{
    private const int FewestLines = 2;
    private const int FewestTrustedLines = 3;

    /// <returns>Null where too few lines align the pages, or a picture is not at hand.</returns>
    public static Sight? Of(Side a, Side b, AlignedLines? aligned)
    {
        if (aligned is null || aligned.Followers.Count < FewestLines || a.Page.Proxy is not { } first || b.Page.Proxy is not { } second)
        {
            return null;
        }

        var place = aligned.Place;
        var frameIsA = place.ScaleAt(a.Page.Width / 2.0, a.Page.Height / 2.0) >= 1;
        var cells = frameIsA
            ? CellComparison.Compare(first, second, Reduced(place, a.Page, b.Page))
            : CellComparison.Compare(second, first, Reduced(place.Inverse(), b.Page, a.Page));
        var seen = cells.Count();
        Sight sight = new(cells, seen, frameIsA, place, aligned.Followers.Count >= FewestTrustedLines && seen.Same >= seen.Other);
        sight.Mark(a, frameIsA, place, b.Page);
        sight.Mark(b, !frameIsA, place.Inverse(), a.Page);
        return sight;
    }

    /// <summary>Cells of the page in whose place the other shows nothing, and the other way round.</summary>
    public (int OnlyA, int OnlyB) OneSided => FrameIsA ? (All.Gone, All.Added) : (All.Added, All.Gone);

    // From samples of the one proxy to samples of the other; the two may be reduced by different factors.
    private static Placement Reduced(Placement place, Page from, Page to)
    {
        var (p, q) = (from.Reduction, to.Reduction);
        return new(place.A * q / p, place.B * q / p, place.C * q, place.D * q / p, place.E * q / p, place.F * q, place.G / p, place.H / p);
    }

    // An alignment that the pixels do not bear out puts nothing out of sight.
    private void Mark(Side side, bool isFrame, Placement place, Page other)
    {
        for (var i = 0; i < side.Lines.Count; i++)
        {
            var at = side.Lines[i].Read.Place;
            var (x, y) = place.Map(at.CentreX, at.CentreY);
            side.Tracks[i].Visible = !Trusted || (x > 0 && y > 0 && x < other.Width && y < other.Height);
            side.Tracks[i].Cells = Cells.Count(isFrame ? Box.Of(at).Scaled(side.Page.Reduction) : Box.Of(at, place).Scaled(other.Reduction));
        }
    }
}
