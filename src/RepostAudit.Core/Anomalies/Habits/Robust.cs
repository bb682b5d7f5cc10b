using MathNet.Numerics.Statistics;

namespace RepostAudit.Core.Anomalies.Habits;

/// <summary>Measures that a few strange values do not move.</summary>
public static class Robust
{
    /// <returns>The middle value, the mean of both where there are two; 0 of nothing.</returns>
    public static double Median(IEnumerable<double> values) => Quantile(values, 0.5);

    /// <returns>The value below which the given share, 0..1, of the values lie, between two of them where need be; 0 of nothing.</returns>
    public static double Quantile(IEnumerable<double> values, double share)
    {
        var sorted = values.Order().ToArray();
        return sorted.Length == 0 ? 0 : SortedArrayStatistics.QuantileCustom(sorted, share, QuantileDefinition.R7);
    }

    /// <returns>The median distance from the median, times 1.4826, which is the standard deviation where values are normal; 0 of nothing.</returns>
    public static double Scatter(IReadOnlyCollection<double> values)
    {
        var middle = Median(values);
        return 1.4826 * Median(values.Select(value => Math.Abs(value - middle)));
    }
}
