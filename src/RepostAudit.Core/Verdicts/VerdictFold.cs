using RepostAudit.Core.Fingerprints;
using RepostAudit.Core.Ledger;
using RepostAudit.Core.Matching;
using RepostAudit.Core.Uploads;

namespace RepostAudit.Core.Verdicts;

/// <summary>
/// From facts to verdicts. Uploads come in the order of (uploaded at, id); each is the duplicate of the earliest upload that
/// shows the same act, else it counts. The result depends on the facts alone, not on the order in which they were written or read.
/// </summary>
public static class VerdictFold
{
    /// <param name="entries">The uploads to be judged; edges that lead outside them say nothing.</param>
    /// <param name="edges">What they have in common, in any order.</param>
    /// <param name="policy">What that amounts to.</param>
    /// <returns>One verdict for each entry.</returns>
    public static IReadOnlyDictionary<EntryId, Verdict> Fold(IReadOnlyCollection<Entry> entries, IEnumerable<Edge> edges, MatchPolicy policy)
    {
        var order = entries
            .OrderBy(entry => entry.Claim.UploadedAt.UtcTicks)
            .ThenBy(entry => entry.Id)
            .Select((entry, place) => (entry.Id, place))
            .ToDictionary(pair => pair.Id, pair => pair.place);
        var earlier = edges
            .Where(edge => order.ContainsKey(edge.First) && order.ContainsKey(edge.Second))
            .Select(edge => order[edge.First] < order[edge.Second] ? (Later: edge.Second, Earlier: edge.First, edge.Evidence) : (Later: edge.First, Earlier: edge.Second, edge.Evidence))
            .ToLookup(pair => pair.Later);
        return entries.ToDictionary(
            entry => entry.Id,
            entry => entry.Inspection is Inspection.NoEvidence no
                ? new Verdict.Rejected(no.Reason, no.Detail)
                : Judge([.. earlier[entry.Id].OrderBy(pair => order[pair.Earlier]).Select(pair => (pair.Earlier, pair.Evidence, policy.Weigh(pair.Evidence)))]));
    }

    private static Verdict Judge((EntryId Earlier, PairEvidence Evidence, Relation Relation)[] earliestFirst)
    {
        foreach (var (earlier, evidence, relation) in earliestFirst)
        {
            if (relation is Relation.SameAct same)
            {
                return new Verdict.Duplicate(same.Kind, new Resemblance(earlier, same.Score, evidence));
            }
        }

        // A person is shown the likeliest of the doubtful ones, the earliest among equals.
        var doubt = earliestFirst
            .Where(pair => pair.Relation is Relation.Doubtful)
            .Select(pair => new Resemblance(pair.Earlier, ((Relation.Doubtful)pair.Relation).Score, pair.Evidence))
            .MaxBy(resemblance => resemblance.Score);
        return new Verdict.Counted(doubt);
    }
}
