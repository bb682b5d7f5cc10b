using MathNet.Numerics;

namespace RepostAudit.Core.Ranking;

/// <summary>The ranks that a unit may hold in truth, when its count is taken for one outcome of chance.</summary>
/// <param name="Low">The best rank it may hold, 1 and up.</param>
/// <param name="High">The worst rank it may hold.</param>
public sealed record RankInterval(int Low, int High)
{
    /// <summary>
    /// Confidence sets for ranks that hold for all units at once, exactly for any counts: every ordered pair of units is tested
    /// by the binomial test of "the first is no better than the second" given their sum, and Holm's procedure is applied over
    /// all pairs. A unit ranks behind those that are significantly better and before those that are significantly worse.
    /// Source: Bazylik, Mogstad, Romano, Shaikh, Wilhelm, "Finite- and Large-Sample Inference for Ranks using Multinomial
    /// Data with an Application to Ranking Political Parties", 2021.
    /// </summary>
    /// <param name="counts">Counts of the units, 0 and up.</param>
    /// <param name="exposures">What each count is measured against, more than 0: equal for a ranking by count, quotas for one by attainment.</param>
    /// <param name="confidence">More than 0, less than 1.</param>
    /// <returns>An interval for each unit, in the same order.</returns>
    public static IReadOnlyList<RankInterval> Of(IReadOnlyList<int> counts, IReadOnlyList<double> exposures, double confidence)
    {
        var units = counts.Count;
        var pairs = (from better in Enumerable.Range(0, units)
                     from worse in Enumerable.Range(0, units)
                     where counts[better] * exposures[worse] > counts[worse] * exposures[better]
                     select (better, worse, p: PValue(counts[better], counts[worse], exposures[better] / (exposures[better] + exposures[worse]))))
            .OrderBy(pair => pair.p)
            .ToList();

        // Pairs in which the first is not ahead have p-values of a half and more, and Holm's procedure never gets that far.
        var tests = units * (units - 1);
        var (ahead, behind) = (new int[units], new int[units]);
        for (var i = 0; i < pairs.Count && pairs[i].p <= (1 - confidence) / (tests - i); i++)
        {
            ahead[pairs[i].worse]++;
            behind[pairs[i].better]++;
        }

        return [.. Enumerable.Range(0, units).Select(unit => new RankInterval(1 + ahead[unit], units - behind[unit]))];
    }

    /// <summary>P(X ≥ count) for X binomial with count + other trials and the given probability.</summary>
    private static double PValue(int count, int other, double probability)
        => SpecialFunctions.BetaRegularized(count, other + 1, probability);
}
