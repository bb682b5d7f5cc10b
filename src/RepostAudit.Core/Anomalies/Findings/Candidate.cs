namespace RepostAudit.Core.Anomalies.Findings;

/// <summary>One test that was made. Which of them are findings is decided over all of them together.</summary>
/// <param name="Question">What was asked.</param>
/// <param name="Units">The units it is about, the originator of a ring first; empty for the county.</param>
/// <param name="Weeks">The weeks that stand out most, counted from 0.</param>
/// <param name="PValue">0..1, with all that was searched taken into account; null for what follows from the numbers alone, without chance.</param>
/// <param name="Describe">Says more about it.</param>
public sealed record Candidate(Question Question, IReadOnlyList<int> Units, IReadOnlyList<int> Weeks, double? PValue, Func<Description> Describe)
{
    /// <summary>Smaller p-values are given as this: no model is right so far out, and 0 is for what needs no chance.</summary>
    private const double Least = 1e-99;

    /// <summary>0..1 without 0; null for what follows from the numbers alone.</summary>
    public double? PValue { get; } = PValue is { } p ? Math.Max(p, Least) : null;

    public Detector Detector => Question.Detector();

    /// <summary>More than 0: how much of its question's part of the error budget it has, relative to the other tests of the question. It must not depend on what was found.</summary>
    public double Weight { get; init; } = 1;
}
