using MathNet.Numerics;

namespace RepostAudit.Core.Ranking;

/// <summary>
/// Of which pairs of units a week's counts settle the order, for all pairs at once. Every ordered pair is tested by the binomial
/// test of "the first is no better than the second" given their sum, and Holm's procedure is applied over all ordered pairs; the
/// order of a pair is settled where that rejects, and then the first is better. Two units of which neither order is settled are
/// tied: the counts do not tell which is better, whichever count is higher.
/// Source: Bazylik, Mogstad, Romano, Shaikh, Wilhelm, "Finite- and Large-Sample Inference for Ranks using Multinomial
/// Data with an Application to Ranking Political Parties", 2021.
/// </summary>
public sealed class PairOrder
{
    private readonly bool[,] _ahead;

    // Best first by what was observed; whoever is settled ahead stands before those behind.
    private readonly int[] _observed;

    private PairOrder(bool[,] ahead, int[] observed, int settled) => (_ahead, _observed, Settled) = (ahead, observed, settled);

    /// <summary>How many units there are.</summary>
    public int Units => _observed.Length;

    /// <summary>How many pairs there are, each counted once.</summary>
    public int Pairs => Units * (Units - 1) / 2;

    /// <summary>Of how many pairs the order is settled; 0 to <see cref="Pairs"/>.</summary>
    public int Settled { get; }

    /// <summary>
    /// How many groups of units the counts tell apart: the length of the longest row of units of which each is settled to be ahead
    /// of the next. 1 where nothing is settled, as many as there are units where all neighbours are, 0 without units.
    /// </summary>
    public int Groups
    {
        get
        {
            var row = new int[Units];
            foreach (var unit in _observed)
            {
                row[unit] = 1 + _observed.Where(better => IsAhead(better, unit)).Select(better => row[better]).DefaultIfEmpty().Max();
            }

            return row.DefaultIfEmpty().Max();
        }
    }

    /// <param name="counts">Counts of the units, 0 and up.</param>
    /// <param name="exposures">What each count is measured against, more than 0: equal for a ranking by count; quotas, or staff, for one by a ratio.</param>
    /// <param name="confidence">Of all settled orders together; more than 0, less than 1.</param>
    public static PairOrder Of(IReadOnlyList<int> counts, IReadOnlyList<double> exposures, double confidence)
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
        var ahead = new bool[units, units];
        var settled = 0;
        for (; settled < pairs.Count && pairs[settled].p <= (1 - confidence) / (tests - settled); settled++)
        {
            ahead[pairs[settled].better, pairs[settled].worse] = true;
        }

        return new(ahead, [.. Enumerable.Range(0, units).OrderByDescending(unit => counts[unit] / exposures[unit])], settled);
    }

    /// <summary>Whether the first is settled to be better than the second.</summary>
    public bool IsAhead(int better, int worse) => _ahead[better, worse];

    /// <summary>The other units with which the order of this one is not settled, ascending.</summary>
    public IEnumerable<int> TiedWith(int unit)
        => Enumerable.Range(0, Units).Where(other => other != unit && !_ahead[unit, other] && !_ahead[other, unit]);

    /// <summary>The ranks it may hold in truth: behind all that are settled to be better, before all that are settled to be worse.</summary>
    public RankInterval IntervalOf(int unit)
    {
        var others = Enumerable.Range(0, Units);
        return new(1 + others.Count(other => _ahead[other, unit]), Units - others.Count(other => _ahead[unit, other]));
    }

    /// <summary>P(X ≥ count) for X binomial with count + other trials and the given probability.</summary>
    private static double PValue(int count, int other, double probability)
        => SpecialFunctions.BetaRegularized(count, other + 1, probability);
}
