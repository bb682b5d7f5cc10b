using RepostAudit.Bench.Accuracy.Inputs;

namespace RepostAudit.Bench.Accuracy.Scoring;

/// <summary>What was decided about some uploads of the same sort.</summary>
/// <param name="Name">What they are.</param>
/// <param name="Count">How many they are.</param>
/// <param name="Counted">Of these, counted, those sent to review among them.</param>
/// <param name="Duplicate">Of these, called duplicates: recognised if they are some, else accused.</param>
/// <param name="Rejected">Of these, rejected.</param>
/// <param name="Review">Of these, counted and sent to review.</param>
/// <param name="RightPartner">Of those called duplicates, those whose partner shows the same act.</param>
/// <param name="ReviewRightPartner">Of those sent to review, those whose partner shows the same act.</param>
internal sealed record Score(string Name, int Count, int Counted, int Duplicate, int Rejected, int Review, int RightPartner, int ReviewRightPartner)
{
    /// <summary>Nothing was decided about these.</summary>
    public int Missing => Count - Counted - Duplicate - Rejected;

    public Rate CalledDuplicate => new(Duplicate, Count);

    public Rate WithRightPartner => new(RightPartner, Count);

    public Rate WrongPartner => new(Duplicate - RightPartner, Duplicate);

    public Rate DuplicateOrReview => new(Duplicate + Review, Count);

    public Rate DuplicateOrReviewRightPartner => new(RightPartner + ReviewRightPartner, Count);

    public Rate SentToReview => new(Review, Count);

    public Rate CalledNoEvidence => new(Rejected, Count);

    public static Score Of(string name, IReadOnlyCollection<Case> cases) => new(
        name,
        cases.Count,
        cases.Count(one => one.Decision.Decided == Decided.Counted),
        cases.Count(one => one.Decision.Decided == Decided.Duplicate),
        cases.Count(one => one.Decision.Decided == Decided.Rejected),
        cases.Count(one => one.SentToReview),
        cases.Count(one => one is { Decision.Decided: Decided.Duplicate, RightPartner: true }),
        cases.Count(one => one is { SentToReview: true, RightPartner: true }));

    public static Score Of(string name, IEnumerable<Case> cases, Func<Label, bool> which)
        => Of(name, [.. cases.Where(one => which(one.Label))]);

    /// <summary>A score for each name that uploads have, by ordinal order of the names.</summary>
    public static IReadOnlyList<Score> By(IEnumerable<Case> cases, Func<Label, string> name)
        => [.. cases.GroupBy(one => name(one.Label)).OrderBy(group => group.Key, StringComparer.Ordinal).Select(group => Of(group.Key, [.. group]))];
}
