namespace RepostAudit.Core.Anomalies.Statistics;

/// <summary>
/// Keeps the expected share of false findings among all findings below a bound. Benjamini and Hochberg, "Controlling the False Discovery Rate", 1995; with weights
/// that average 1, Genovese, Roeder and Wasserman, "False discovery control with p-value weighting", 2006. It holds for independent tests and for tests that depend
/// on each other positively (Benjamini and Yekutieli, "The control of the false discovery rate in multiple testing under dependency", 2001). That the findings of each family keep a bound
/// of their own besides is after Barber and Ramdas, "The p-filter: multilayer false discovery rate control for grouped hypotheses", 2017.
/// </summary>
public static class FalseDiscovery
{
    /// <param name="pValues">0..1, of all tests that were made, whether they found something or not.</param>
    /// <param name="weights">More than 0, one for each; only their ratios matter. They must not depend on the p-values.</param>
    /// <returns>The q-value of each: the smallest bound at which it would be among the findings.</returns>
    public static IReadOnlyList<double> QValues(IReadOnlyList<double> pValues, IReadOnlyList<double> weights) => QValues(pValues, weights, [.. pValues.Select(_ => 0)], 1);

    /// <param name="pValues">0..1, of all tests that were made, whether they found something or not.</param>
    /// <param name="weights">More than 0, one for each; only their ratios matter. They must not depend on the p-values.</param>
    /// <param name="families">To which family each test belongs.</param>
    /// <param name="ofFamily">More than 0: the bound on the false findings of a family among its own, in bounds on all.</param>
    /// <returns>The q-value of each: the smallest bound on all at which it would be among the findings, such that every family's findings keep their own bound, too.</returns>
    public static IReadOnlyList<double> QValues(IReadOnlyList<double> pValues, IReadOnlyList<double> weights, IReadOnlyList<int> families, double ofFamily)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(weights.Count, pValues.Count);
        ArgumentOutOfRangeException.ThrowIfNotEqual(families.Count, pValues.Count);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(ofFamily);
        var all = weights.Sum();

        // Each family's tests, the least certain last, and its weights.
        var left = Enumerable.Range(0, pValues.Count).GroupBy(i => families[i])
            .Select(family => (Tests: new Stack<int>(family.OrderBy(i => pValues[i] / weights[i]).ThenBy(i => i)), Weight: family.Sum(i => weights[i])))
            .ToList();
        var q = new double[pValues.Count];
        var least = 1.0;

        // What all that is left would need as a bound is what its worst test needs; without that one, the rest may need less.
        for (var count = pValues.Count; count > 0; count--)
        {
            var (worst, bound) = left.Where(family => family.Tests.Count > 0)
                .Select(family => (family.Tests, Bound: pValues[family.Tests.Peek()] / weights[family.Tests.Peek()] * Math.Max(all / count, family.Weight / family.Tests.Count / ofFamily)))
                .MaxBy(of => of.Bound);
            least = Math.Min(least, bound);
            q[worst.Pop()] = least;
        }

        return q;
    }
}
