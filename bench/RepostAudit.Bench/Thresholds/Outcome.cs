using RepostAudit.Core.Matching;
using RepostAudit.Core.Uploads;
using RepostAudit.Core.Verdicts;

namespace RepostAudit.Bench.Thresholds;

/// <summary>How a policy does on labelled uploads: counts, and of how many.</summary>
/// <param name="Duplicates">How many uploads are duplicates.</param>
/// <param name="Recognised">Of these, called a duplicate.</param>
/// <param name="RightPartner">Of these, called the duplicate of an upload that shows the same act.</param>
/// <param name="Shown">Of the duplicates, those not recognised but given to a person to look at.</param>
/// <param name="Honest">How many uploads are honest.</param>
/// <param name="Accused">Of these, called a duplicate: false accusations.</param>
/// <param name="Doubted">Of the honest, those given to a person to look at.</param>
internal sealed record Outcome(int Duplicates, int Recognised, int RightPartner, int Shown, int Honest, int Accused, int Doubted)
{
    /// <summary>Folds the facts into verdicts as the product does, and compares them with the truth.</summary>
    public static Outcome Of(Facts facts, MatchPolicy policy, IReadOnlyDictionary<UploadName, Label> labels)
    {
        var verdicts = VerdictFold.Fold(facts.Entries, facts.Edges, policy);
        var labelOf = facts.Entries.ToDictionary(entry => entry.Id, entry => labels[entry.Name]);
        var judged = facts.Entries.Select(entry => (Label: labelOf[entry.Id], Verdict: verdicts[entry.Id])).ToLookup(pair => pair.Label.Truth);
        var (duplicates, honest) = (judged[Truth.Duplicate].ToList(), judged[Truth.Honest].ToList());
        return new(
            duplicates.Count,
            duplicates.Count(pair => pair.Verdict is Verdict.Duplicate),
            duplicates.Count(pair => pair.Verdict is Verdict.Duplicate { Of.Earlier: var earlier } && labelOf[earlier].Acts.Intersect(pair.Label.Acts).Any()),
            duplicates.Count(pair => pair.Verdict is Verdict.Counted { Review: not null }),
            honest.Count,
            honest.Count(pair => pair.Verdict is Verdict.Duplicate),
            honest.Count(pair => pair.Verdict is Verdict.Counted { Review: not null }));
    }
}
