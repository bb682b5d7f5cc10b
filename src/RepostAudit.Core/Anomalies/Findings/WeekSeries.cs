namespace RepostAudit.Core.Anomalies.Findings;

/// <summary>What was seen in each week beside what the null model leads to expect, in the measure of the question. Null in weeks of which nothing can be said.</summary>
/// <param name="Seen">What was seen. [week]</param>
/// <param name="Expected">What chance, or the rule, leads to expect. [week]</param>
/// <param name="Bound">What chance exceeds in one week of forty, or the rule allows at most; null where neither is known. [week]</param>
public sealed record WeekSeries(IReadOnlyList<double?> Seen, IReadOnlyList<double?> Expected, IReadOnlyList<double?> Bound)
{
    /// <param name="weeks">How many there are.</param>
    /// <param name="seen">What was seen in a week.</param>
    /// <param name="expected">What is expected of it; null where nothing is, of any week.</param>
    /// <param name="bound">Its bound; null where there is none, of any week.</param>
    public static WeekSeries Of(int weeks, Func<int, double?> seen, Func<int, double?>? expected = null, Func<int, double?>? bound = null)
    {
        var all = Enumerable.Range(0, weeks).ToList();
        return new(all.ConvertAll(week => seen(week)), all.ConvertAll(week => expected?.Invoke(week)), all.ConvertAll(week => bound?.Invoke(week)));
    }
}
