namespace RepostAudit.Core.Anomalies.Statistics;

/// <summary>
/// Keeps the expected share of false findings among all findings below a bound. Benjamini and Hochberg, "Controlling the False Discovery Rate", 1995; with weights
/// that average 1, Genovese, Roeder and Wasserman, "False discovery control with p-value weighting", 2006. It holds for independent tests and for tests that depend
/// on each other positively (Benjamini and Yekutieli, "The control of the false discovery rate in multiple testing under dependency", 2001).
/// </summary>
public static class FalseDiscovery
{
    /// <param name="pValues">0..1, of all tests that were made, whether they found something or not.</param>
    /// <param name="weights">More than 0, one for each; only their ratios matter. They must not depend on the p-values.</param>
    /// <returns>The q-value of each: the smallest bound at which it would be among the findings.</returns>
    public static IReadOnlyList<double> QValues(IReadOnlyList<double> pValues, IReadOnlyList<double> weights)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(weights.Count, pValues.Count);
        var tests = pValues.Count;
        var scale = weights.Sum() / tests;
        var weighted = Enumerable.Range(0, tests).Select(i => pValues[i] * scale / weights[i]).ToArray();
        var order = Enumerable.Range(0, tests).OrderBy(i => weighted[i]).ThenBy(i => i).ToArray();
        var q = new double[tests];
        var least = 1.0;
        for (var rank = tests; rank > 0; rank--)
        {
            var i = order[rank - 1];
            least = Math.Min(least, weighted[i] * tests / rank);
            q[i] = least;
        }

        return q;
    }
}
