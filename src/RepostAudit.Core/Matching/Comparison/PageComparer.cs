using RepostAudit.Core.Ledger.Evidence;
using RepostAudit.Core.Matching.Alignment;
using RepostAudit.Core.Matching.Lines;

namespace RepostAudit.Core.Matching.Comparison;

/// <summary>
/// Compares two pages: pairs their lines by what they say, aligns them by these, looks at the pixels, and says of every line what became of it. No step
/// knows an app's layout.
/// </summary>
internal static class PageComparer
{
    // Less in common than this, in words, and no look at the pixels could make the two one act.
    private const double LeastShare = 0.4;
    private const double LeastShared = 0.6;
    private const double SameLook = 0.7;
    private const double OtherLook = 0.5;

    /// <summary>Whether the two say enough of the same that their pixels are worth comparing.</summary>
    public static bool WorthALook(Page a, Page b)
    {
        var pairs = LinePairing.Of(a.Lines, b.Lines);
        var (one, other) = (Side.Of(a, b, pairs), Side.Of(b, a, pairs.Select(pair => pair.Turned)));
        return Math.Max(one.SaidShare, other.SaidShare) >= LeastShare
            && Math.Min(one.SaidShare * a.Weight, other.SaidShare * b.Weight) >= LeastShared;
    }

    /// <param name="a">The earlier page.</param>
    /// <param name="b">The later page.</param>
    public static PageEvidence Compare(Page a, Page b)
    {
        var pairs = LinePairing.Of(a.Lines, b.Lines);
        var aligned = Aligner.Align(a.Lines, b.Lines, pairs);
        if (aligned is not null && LinePairing.ByPlace(a.Lines, b.Lines, pairs, aligned.Place) is var placed && !placed.SequenceEqual(pairs))
        {
            (pairs, aligned) = (placed, Aligner.Align(a.Lines, b.Lines, placed));
        }

        LinePair[] turned = [.. pairs.Select(pair => pair.Turned)];
        var (one, other) = (Side.Of(a, b, pairs), Side.Of(b, a, turned));
        var sight = Sight.Of(one, other, aligned);
        LinePair[] followers = [.. (aligned?.Followers ?? []).Select(follower => pairs[follower])];
        var bars = FixedBars.Of(a, b, pairs, aligned);
        bars.Cover(one, other, sight);
        var anchors = Anchors.Of(a.Lines, b.Lines, pairs, followers, bars);
        LinePair[] anchorsTurned = [.. anchors.Select(pair => pair.Turned)];
        Rivals.Find(one, other, aligned?.Place, anchors);
        Rivals.Find(other, one, aligned?.Place.Inverse(), anchorsTurned);

        var cells = sight?.All ?? default;
        var (onlyA, onlyB) = sight?.OneSided ?? default;
        var (largest, open) = sight is null ? default : Spots.Unexplained(sight, one, other);
        var (samePassing, otherPassing) = Passing(one);
        HashSet<int> moments = [.. a.Lines.SelectMany(line => line.Moments)];
        HashSet<int> otherMoments = [.. b.Lines.SelectMany(line => line.Moments)];
        var times = WrittenTimes.Compare(a, b, anchors);
        PairMeasures measures = new(
            one.Measure(other, Arrangement.Fresh(one, followers.Select(pair => pair.A))),
            other.Measure(one, Arrangement.Fresh(other, followers.Select(pair => pair.B))),
            Followers: aligned?.Followers.Count ?? 0,
            Trusted: sight?.Trusted is true ? 1 : 0,
            Relabelled: (float)Math.Min(Arrangement.Relabelled(one, pairs), Arrangement.Relabelled(other, turned)),
            Slid: (float)Arrangement.Slid(one, other, pairs, aligned),
            SharedMoments: moments.Intersect(otherMoments).Count(),
            FewestMoments: Math.Min(moments.Count, otherMoments.Count),
            SameCells: cells.Same,
            OtherCells: cells.Other,
            EarlierCells: onlyA,
            LaterCells: onlyB,
            LargestSpot: largest,
            OpenCells: open,
            SamePassing: samePassing,
            OtherPassing: otherPassing,
            SameTimes: times.Same,
            ExactTimes: times.Exact,
            OtherTimes: times.Other);
        return new(aligned?.Place, measures, one.Findings(), other.Findings(), sight is null ? [] : Spots.Regions(sight, a, b));
    }

    private static (int Same, int Other) Passing(Side side)
    {
        var (same, other) = (0, 0);
        for (var i = 0; i < side.Lines.Count; i++)
        {
            if (side.Lines[i].Passing && side.Tracks[i].Cells is { All: >= 2 } cells)
            {
                same += cells.Agreement >= SameLook ? 1 : 0;
                other += cells.Agreement < OtherLook && cells.Other > 0 ? 1 : 0;
            }
        }

        return (same, other);
    }
}
