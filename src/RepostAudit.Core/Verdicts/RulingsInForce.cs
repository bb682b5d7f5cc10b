using RepostAudit.Core.Ledger;
using RepostAudit.Core.Matching;
using RepostAudit.Core.Matching.Scoring;
using RepostAudit.Core.Rulings;

namespace RepostAudit.Core.Verdicts;

/// <summary>An edge to an earlier upload, and what it amounts to.</summary>
internal readonly record struct WeighedEdge(Edge Edge, Relation Relation);

/// <summary>The latest ruling on each subject.</summary>
internal sealed class RulingsInForce
{
    private readonly Dictionary<RulingSubject, Ruling> _bySubject;
    private readonly ILookup<EntryKey, RulingSubject.Pair> _pairsByLater;

    private RulingsInForce(Dictionary<RulingSubject, Ruling> bySubject)
        => (_bySubject, _pairsByLater) = (bySubject, bySubject.Keys.OfType<RulingSubject.Pair>().ToLookup(pair => pair.Later));

    public static RulingsInForce Of(IEnumerable<Ruling> rulings)
        => new(rulings.GroupBy(ruling => ruling.Subject).ToDictionary(
            subject => subject.Key,
            subject => subject.OrderBy(ruling => ruling.At.UtcTicks).ThenBy(ruling => ruling.Id, StringComparer.Ordinal).Last()));

    public Ruling? On(EntryKey entry) => _bySubject.GetValueOrDefault(new RulingSubject.Upload(entry));

    public Ruling? On(EntryKey one, EntryKey other) => _bySubject.GetValueOrDefault(new RulingSubject.Pair(one, other));

    /// <summary>The edges of an upload, the earliest partner first, each weighed by the ruling on the pair or else by the policy.</summary>
    public IReadOnlyList<WeighedEdge> Weigh(EntryKey later, IEnumerable<Edge> edges, MatchPolicy policy, EdgeScorer scorer)
    {
        var found = edges.DistinctBy(edge => edge.Earlier).ToDictionary(edge => edge.Earlier);
        foreach (var pair in _pairsByLater[later].Where(pair => !found.ContainsKey(pair.Earlier)))
        {
            // An analyst may see what no engine saw.
            found.Add(pair.Earlier, new Edge(pair.Later, pair.Earlier, PairEvidence.None));
        }

        return [.. found.Values.OrderBy(edge => edge.Earlier).Select(edge => new WeighedEdge(edge, Weigh(edge, policy, scorer)))];
    }

    private Relation Weigh(Edge edge, MatchPolicy policy, EdgeScorer scorer)
    {
        var seen = policy.Weigh(edge.Evidence, scorer.Score(edge));
        return On(edge.Later, edge.Earlier)?.Decision switch
        {
            RulingDecision.DifferentActs => new Relation.Unrelated(),
            RulingDecision.SameAct => seen as Relation.SameAct ?? new Relation.SameAct(MatchKind.Recaptured, 1, Ruled: true),
            _ => seen,
        };
    }
}
