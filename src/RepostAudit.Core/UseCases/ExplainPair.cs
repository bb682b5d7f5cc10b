using RepostAudit.Core.Ledger;
using RepostAudit.Core.Matching;
using RepostAudit.Core.Matching.Scoring;
using RepostAudit.Core.Pictures;
using RepostAudit.Core.Reports;
using RepostAudit.Core.Uploads;

namespace RepostAudit.Core.UseCases;

/// <summary>What two uploads have in common, and what an audit makes of it.</summary>
/// <param name="Earlier">The one that came first.</param>
/// <param name="Later">The other.</param>
/// <param name="Evidence">What they have in common; <see cref="PairEvidence.None"/> where a comparison found nothing.</param>
/// <param name="Relation">What it amounts to.</param>
/// <param name="Probability">That they show the same act, 0..1, whatever follows from it; null where the writing was not compared.</param>
/// <param name="Reasons">What a person can check; null where the writing was not compared.</param>
public sealed record PairExplanation(Entry Earlier, Entry Later, PairEvidence Evidence, Relation Relation, double? Probability, PairReasons? Reasons);

/// <summary>Judges one pair as an audit would.</summary>
public static class ExplainPair
{
    /// <param name="one">Either upload.</param>
    /// <param name="other">The other.</param>
    /// <param name="proxy">The proxy of each upload's picture by its content; null where it has none.</param>
    /// <param name="policy">From which probability on two uploads are called the same act.</param>
    /// <param name="context">Other uploads, which tell what is common; with none, nothing is known to be.</param>
    public static PairExplanation Of(Entry one, Entry other, Func<ContentHash, Plane?> proxy, MatchPolicy policy, IEnumerable<Entry> context)
    {
        var (earlier, later) = one.Key < other.Key ? (one, other) : (other, one);
        if (Matcher.Judge(earlier, [later], proxy) is not [var edge])
        {
            return new(earlier, later, PairEvidence.None, new Relation.Unrelated(), null, null);
        }

        EdgeScorer scorer = new([earlier, later, .. context]);
        var score = scorer.Score(edge);
        return new(earlier, later, edge.Evidence, policy.Weigh(edge.Evidence, score), score?.Probability, scorer.Explain(earlier.Key, later.Key, edge.Evidence));
    }
}
