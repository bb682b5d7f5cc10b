using RepostAudit.Bench.Accuracy.Sweep;

namespace RepostAudit.Bench.Accuracy.Scoring;

/// <summary>A family of methods, and what each of its thresholds would do.</summary>
internal sealed record Curve(string Family, IReadOnlyList<CurvePoint> Points);

/// <summary>What all systems did on one corpus.</summary>
/// <param name="Name">The corpus.</param>
/// <param name="Systems">The same systems in the same order in every corpus.</param>
internal sealed record CorpusResult(string Name, IReadOnlyList<SystemScores> Systems)
{
    public IReadOnlyList<Curve> Curves => [.. Systems.DistinctBy(scores => scores.Family).Select(scores => new Curve(scores.Family, CurvePoint.Sweep(scores.Cases)))];

    /// <summary>All corpora as if they were one.</summary>
    public static CorpusResult Pooled(IReadOnlyList<CorpusResult> results) => new(
        "all",
        [.. results[0].Systems.Select((scores, at) => scores with { Cases = [.. results.SelectMany(result => result.Systems[at].Cases)] })]);
}
