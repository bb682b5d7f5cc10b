namespace RepostAudit.Core.Anomalies.Findings;

/// <summary>What was seen in each week beside what the null model leads to expect, in the measure of the question. Null in weeks of which nothing can be said.</summary>
/// <param name="Seen">What was seen. [week]</param>
/// <param name="Expected">What chance, or the rule, leads to expect. [week]</param>
/// <param name="Bound">What chance exceeds in one week of forty, or the rule allows at most; null where neither is known. [week]</param>
public sealed record WeekSeries(IReadOnlyList<double?> Seen, IReadOnlyList<double?> Expected, IReadOnlyList<double?> Bound);
