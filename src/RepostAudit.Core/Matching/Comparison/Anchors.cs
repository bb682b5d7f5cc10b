using RepostAudit.Core.Matching.Lines;

namespace RepostAudit.Core.Matching.Comparison;

/// <summary>
/// The pairs of lines from which the place of others can be told: what both pages surely say, at one place only or where the alignment expects it, and what
/// moves with the content.
/// </summary>
internal static class Anchors
{
    /// <param name="a">Lines of the one page.</param>
    /// <param name="b">Lines of the other.</param>
    /// <param name="pairs">Lines that say the same.</param>
    /// <param name="followers">Those of them that follow the alignment.</param>
    /// <param name="bars">What stays in its place while the content scrolls.</param>
    public static IReadOnlyList<LinePair> Of(
        IReadOnlyList<PageLine> a, IReadOnlyList<PageLine> b, IReadOnlyList<LinePair> pairs, IReadOnlyList<LinePair> followers, FixedBars bars)
    {
        var (own, theirs) = (a.CountBy(line => line.Lasting).ToDictionary(), b.CountBy(line => line.Lasting).ToDictionary());
        return [.. pairs.Where(pair => pair.IsSure(a)
            && !bars.Has(pair)
            && (followers.Contains(pair) || (own[a[pair.A].Lasting] == 1 && theirs[b[pair.B].Lasting] == 1)))];
    }
}
