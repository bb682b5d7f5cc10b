using RepostAudit.Bench.Accuracy.Inputs;

namespace RepostAudit.Bench.Accuracy.Scoring;

/// <summary>One system's decisions about all uploads, counted in every way that tables show.</summary>
/// <param name="Name">The system.</param>
/// <param name="Family">Which curve it lies on: methods that differ in their threshold alone share one.</param>
/// <param name="Cases">Every labelled upload.</param>
internal sealed record SystemScores(string Name, string Family, IReadOnlyList<Case> Cases)
{
    public IReadOnlyList<Score> DuplicateKinds => Score.By(Of(KindGroup.Duplicate), label => label.Kind.Name);

    public IReadOnlyList<Score> HonestKinds => Score.By(Cases.Where(one => one.Label.Kind.Honest), label => label.Kind.Name);

    public IReadOnlyList<Score> JunkKinds => Score.By(Of(KindGroup.Junk), label => label.Kind.Name);

    /// <summary>Duplicates by kind and severity, named <c>kind/severity</c>.</summary>
    public IReadOnlyList<Score> Severities => Score.By(Of(KindGroup.Duplicate), label => $"{label.Kind.Name}/{label.Severity}");

    public Score Duplicates => Score.Of("all duplicates", Cases, label => label.Kind.Group == KindGroup.Duplicate);

    public Score SameUnit => Score.Of("from the same unit", Cases, label => label is { Kind.Group: KindGroup.Duplicate, CrossUnit: false });

    public Score CrossUnit => Score.Of("from another unit", Cases, label => label is { Kind.Group: KindGroup.Duplicate, CrossUnit: true });

    public Score LookAlikes => Score.Of("all look-alikes", Cases, label => label.Kind.Group == KindGroup.LookAlike);

    public Score Honest => Score.Of("all honest", Cases, label => label.Kind.Honest);

    public Score Junk => Score.Of("all no evidence", Cases, label => label.Kind.Group == KindGroup.Junk);

    public int Missing => Cases.Count(one => one.Decision.Decided == Decided.Missing);

    public UnitTallies Tallies => UnitTallies.Of(Cases);

    private IEnumerable<Case> Of(KindGroup group) => Cases.Where(one => one.Label.Kind.Group == group);
}
