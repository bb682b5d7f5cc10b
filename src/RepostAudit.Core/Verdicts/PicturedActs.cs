using RepostAudit.Core.Ledger;
using RepostAudit.Core.Matching;
using RepostAudit.Core.Matching.Acts;
using RepostAudit.Core.Matching.Scoring;

namespace RepostAudit.Core.Verdicts;

/// <summary>
/// What else a duplicate's picture shows beside the act that it is accused of repeating: a collage may repeat two, or one and show another for the first time. Both only tell an analyst where to
/// look; the verdict stands without them.
/// </summary>
/// <param name="scorer">Has both ends of every edge.</param>
/// <param name="sameAct">Whether two earlier uploads, the earlier one first, are known to show one act.</param>
internal sealed class PicturedActs(EdgeScorer scorer, Func<EntryKey, EntryKey, bool> sameAct)
{
    /// <param name="named">The partner that the verdict names.</param>
    /// <param name="pairs">Every edge of the upload to an earlier one, the earliest first.</param>
    /// <param name="choose">Of pairs that pass the one that is named.</param>
    public (IReadOnlyList<FurtherAct> Further, NewPart? New) Beside(PassingEdge named, IReadOnlyList<WeighedEdge> pairs, Func<IReadOnlyList<PassingEdge>, PassingEdge> choose)
    {
        if (PartOf(named.Edge) is not { } part)
        {
            return ([], null);
        }

        List<(PassingEdge Pair, ShownPart Part)> open = [.. pairs
            .Select(PassingEdge.Of)
            .OfType<PassingEdge>()
            .Select(pair => (pair, Part: PartOf(pair.Edge)))
            .Where(pair => pair.Part is not null)
            .Select(pair => (pair.pair, pair.Part!))];
        List<FurtherAct> further = [];
        for (var taken = (Pair: named, Part: part); ;)
        {
            open = [.. open.Where(pair => !pair.Part.Overlaps(taken.Part) && !AreOne(pair.Pair.Edge.Earlier, taken.Pair.Edge.Earlier))];
            if (open.Count == 0)
            {
                return (further, NewIn(pairs));
            }

            var next = choose([.. open.Select(pair => pair.Pair)]);
            taken = open.First(pair => pair.Pair == next);
            further.Add(new(next.Relation.Kind, next.Resemblance));
        }
    }

    private NewPart? NewIn(IReadOnlyList<WeighedEdge> pairs)
    {
        var alike = pairs.Where(pair => pair.Relation is not Relation.Unrelated).Select(pair => pair.Edge).ToList();
        var parts = alike.Select(PartOf).OfType<ShownPart>().ToList();

        // An earlier upload that shows the same, nobody knows where, may show any of it.
        return parts.Count == alike.Count && scorer.Find(alike[0].Later) is { } later ? UnseenPart.Of(later, parts, line => scorer.Surprise(line, later.Claim.Unit)) : null;
    }

    private ShownPart? PartOf(Edge edge)
        => scorer.Find(edge.Earlier) is { } earlier && scorer.Find(edge.Later) is { } later ? ShownPart.Of(edge.Evidence, earlier, later) : null;

    private bool AreOne(EntryKey one, EntryKey other) => one == other || (one < other ? sameAct(one, other) : sameAct(other, one));
}

/// <summary>An edge that passes: both ends show one act.</summary>
internal sealed record PassingEdge(Edge Edge, Relation.SameAct Relation)
{
    public Resemblance Resemblance => new(Edge.Earlier.Id, Relation.Score, Edge.Evidence);

    /// <returns>Null where it does not pass.</returns>
    public static PassingEdge? Of(WeighedEdge pair) => pair.Relation is Relation.SameAct same ? new(pair.Edge, same) : null;
}
