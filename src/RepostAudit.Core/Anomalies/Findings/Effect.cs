namespace RepostAudit.Core.Anomalies.Findings;

/// <summary>How large what was found is, in the measure of its question (<see cref="Question"/>), beside what chance leads to expect.</summary>
/// <param name="Value">What was seen.</param>
/// <param name="Low">The lower end of its 95 % confidence interval; the value itself where chance has no part in it.</param>
/// <param name="High">The upper end.</param>
/// <param name="Expected">What the null model leads to expect, in the same measure.</param>
public sealed record Effect(double Value, double Low, double High, double Expected)
{
    /// <summary>Follows from the county's own numbers.</summary>
    public static Effect Exact(double value, double allowed) => new(value, value, value, allowed);
}
