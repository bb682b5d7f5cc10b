using RepostAudit.Core.Anomalies.Statistics;

namespace RepostAudit.Core.Anomalies.Detectors;

/// <summary>Stretches of weeks by the p-values of single weeks, which are independent of one another.</summary>
internal static class WeekPValues
{
    /// <summary>A week says something by itself where its p-value is at most this.</summary>
    private const double Says = 0.05;

    /// <param name="pValues">0..1. [week]</param>
    /// <param name="known">Whether there is anything in a week.</param>
    public static IReadOnlyList<Stretch> Scan(double[] pValues, Func<int, bool> known) => WeekScan.Of(
        pValues.Length,
        known,
        (from, until) => Fisher.Combine([.. Enumerable.Range(from, until - from).Where(known).Select(week => pValues[week])]),
        (from, until) => pValues[from] <= Says && pValues[until - 1] <= Says,
        WeekScan.Further,
        (tested, best) => DrawnScan.PValue(tested, new CombinedWeeks(pValues.Length, known), best.PValue));

    /// <summary>The weeks of a stretch that say something by themselves; all of them where none does.</summary>
    public static IReadOnlyList<int> Telling(double[] pValues, Stretch stretch)
    {
        int[] weeks = [.. stretch.Weeks];
        return weeks.Where(week => pValues[week] <= Says).ToArray() is { Length: > 0 } telling ? telling : weeks;
    }
}
