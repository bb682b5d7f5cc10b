using RepostAudit.Bench.Accuracy.Inputs;

namespace RepostAudit.Bench.Accuracy.Scoring;

/// <summary>One upload: what it is, and what a system decided.</summary>
/// <param name="Corpus">The corpus it is from: paths and units mean something only within one.</param>
/// <param name="Label">The truth.</param>
/// <param name="Decision">The decision.</param>
/// <param name="RightPartner">Whether the upload that it is said to resemble shows the same act.</param>
/// <param name="Claimed">The article that it claims; null where claims are not looked at.</param>
internal sealed record Case(string Corpus, Label Label, Decision Decision, bool RightPartner, string? Claimed)
{
    /// <summary>A person is asked to look, and it counts until then.</summary>
    public bool SentToReview => Decision is { Decided: Decided.Counted, Review: true };

    /// <summary>What is said of its picture beside; null where it is called no duplicate, or the system does not say.</summary>
    public Beside? Beside { get; init; }

    public static IReadOnlyList<Case> Of(Corpus corpus, IReadOnlyDictionary<string, Decision> decisions, IReadOnlyDictionary<string, ShownBeside>? beside = null)
        => [.. corpus.Labels.Values.Select(label => Of(corpus, label, decisions.GetValueOrDefault(label.Path, Decision.None), beside?.GetValueOrDefault(label.Path)))];

    private static Case Of(Corpus corpus, Label label, Decision decision, ShownBeside? beside) => new(
        corpus.Name,
        label,
        decision,
        decision.Partner is { } path && corpus.Labels.TryGetValue(path, out var partner) && label.Repeats(partner),
        corpus.Claims?.GetValueOrDefault(label.Path))
    {
        Beside = beside is null ? null : Beside.Of(corpus, label, decision.Partner, beside),
    };
}
