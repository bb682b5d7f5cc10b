using RepostAudit.Core.Fingerprints;
using RepostAudit.Core.Ledger;
using RepostAudit.Core.Matching;
using RepostAudit.Core.Matching.Scoring;
using RepostAudit.Core.Pictures;
using RepostAudit.Core.Rulings;
using RepostAudit.Core.Uploads;

namespace RepostAudit.Core.Verdicts;

/// <summary>
/// From facts to verdicts. Uploads come in the order of (uploaded at, id); each is the duplicate of the earliest upload that
/// shows the same act, else it counts, unless the policy calls a repeated claim a repetition. The result depends on the facts alone, not on the order in which they were written or read.
/// </summary>
public static class VerdictFold
{
    /// <summary>By how much the odds of two partners may differ for the earlier one to be named.</summary>
    private const double AboutAsProbable = 20;

    private const double Certain = 0.999;

    /// <param name="entries">The uploads to be judged.</param>
    /// <param name="edges">What they have in common with earlier uploads, in any order. The earlier ends may be elsewhere.</param>
    /// <param name="policy">What that amounts to.</param>
    /// <param name="rulings">What analysts decided, in any order; it goes before what the pictures say.</param>
    /// <param name="elsewhere">The ends of edges that are not among the entries.</param>
    /// <returns>One verdict for each entry.</returns>
    public static IReadOnlyDictionary<EntryId, Verdict> Fold(
        IReadOnlyCollection<Entry> entries,
        IEnumerable<Edge> edges,
        MatchPolicy policy,
        IEnumerable<Ruling>? rulings = null,
        IEnumerable<Entry>? elsewhere = null)
        => Fold(entries, edges, policy, rulings ?? [], new EdgeScorer([.. entries, .. elsewhere ?? []]));

    /// <inheritdoc cref="Fold(IReadOnlyCollection{Entry}, IEnumerable{Edge}, MatchPolicy, IEnumerable{Ruling}?, IEnumerable{Entry}?)"/>
    internal static IReadOnlyDictionary<EntryId, Verdict> Fold(
        IReadOnlyCollection<Entry> entries,
        IEnumerable<Edge> edges,
        MatchPolicy policy,
        IEnumerable<Ruling> rulings,
        EdgeScorer scorer,
        IEnumerable<Edge>? links = null)
    {
        var ruled = RulingsInForce.Of(rulings);
        var earlier = edges.Concat(links ?? []).ToLookup(edge => edge.Later);
        PicturedActs acts = new(scorer, (first, second) => ruled
            .Weigh(second, earlier[second].Where(edge => edge.Earlier == first), policy, scorer)
            .Any(pair => pair.Edge.Earlier == first && pair.Relation is Relation.SameAct));
        var seen = entries.ToDictionary(
            entry => entry.Id,
            entry => ruled.On(entry.Key) switch
            {
                { Decision: RulingDecision.DoesNotCount } ruling => new Verdict.Rejected(Rejection.RuledOut, ruling.Reason),
                { Decision: RulingDecision.Counts } => new Verdict.Counted(),
                _ => entry.Inspection is Inspection.NoEvidence no
                    ? new Verdict.Rejected(no.Reason, no.Detail)
                    : Judge(ruled.Weigh(entry.Key, earlier[entry.Key], policy, scorer), acts),
            });
        return ClaimFold.Apply(entries, seen, policy.RepeatedClaims, ruled);
    }

    private static Verdict Judge(IReadOnlyList<WeighedEdge> earliestFirst, PicturedActs acts)
    {
        var same = earliestFirst.Select(PassingEdge.Of).OfType<PassingEdge>().ToList();
        if (same.Count > 0)
        {
            var named = Choose(same);
            var (further, unseen) = acts.Beside(named, earliestFirst, Choose);
            return new Verdict.Duplicate(named.Relation.Kind, named.Resemblance, named.Relation.Ruled) { Further = further, New = unseen };
        }

        // A person is shown the likeliest of the doubtful ones, the earliest among equals.
        var doubt = earliestFirst
            .Where(pair => pair.Relation is Relation.Doubtful)
            .Select(pair => new Resemblance(pair.Edge.Earlier.Id, ((Relation.Doubtful)pair.Relation).Score, pair.Edge.Evidence))
            .MaxBy(resemblance => resemblance.Score);
        return new Verdict.Counted(doubt);
    }

    // The earliest of those that are about as probable as the most probable one: look-alikes of the act may be earlier still, and pass, too.
    private static PassingEdge Choose(IReadOnlyList<PassingEdge> earliestFirst)
    {
        var least = Odds(earliestFirst.Max(pair => pair.Relation.Score)) / AboutAsProbable;
        return earliestFirst.First(pair => Odds(pair.Relation.Score) >= least);
    }

    private static double Odds(double score) => score / (1 - Math.Min(score, Certain));
}
