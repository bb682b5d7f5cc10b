namespace RepostAudit.Core.Ranking;

/// <summary>The ranks that a unit may hold in truth, when its count is taken for one outcome of chance.</summary>
/// <param name="Low">The best rank it may hold, 1 and up.</param>
/// <param name="High">The worst rank it may hold.</param>
public sealed record RankInterval(int Low, int High)
{
    /// <summary>Confidence sets for ranks that hold for all units at once, exactly for any counts; <see cref="PairOrder"/> says how.</summary>
    /// <param name="counts">Counts of the units, 0 and up.</param>
    /// <param name="exposures">What each count is measured against, more than 0.</param>
    /// <param name="confidence">More than 0, less than 1.</param>
    /// <returns>An interval for each unit, in the same order.</returns>
    public static IReadOnlyList<RankInterval> Of(IReadOnlyList<int> counts, IReadOnlyList<double> exposures, double confidence)
    {
        var order = PairOrder.Of(counts, exposures, confidence);
        return [.. Enumerable.Range(0, order.Units).Select(order.IntervalOf)];
    }
}
