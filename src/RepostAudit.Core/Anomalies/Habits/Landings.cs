using RepostAudit.Core.Anomalies.Activities;
using RepostAudit.Core.Anomalies.Statistics;

namespace RepostAudit.Core.Anomalies.Habits;

/// <summary>
/// Weeks in which what counts for a unit lands on its quota or at most two above, and how often that happens to a unit that does not aim at it. The counterfactual is a unit whose weeks scatter as those
/// of its peers do, around the very spot: nobody's honest counts hit it more often. How much the whole county lands on its quotas, for everybody stops somewhere, comes on top, week by week.
/// </summary>
internal sealed class Landings
{
    /// <summary>On the quota or at most so many above.</summary>
    private const int Width = 2;

    /// <summary>So many landings are taken to have come as expected, so that few of them move nothing.</summary>
    private const double Prior = 5;

    /// <summary>So many weeks are taken to show no liking for round numbers.</summary>
    private const double RoundPrior = 20;

    /// <summary>A ten or at most two above it are three of ten numbers.</summary>
    private const double TenthsOfRound = 0.3;

    private readonly Activity _activity;
    private readonly Volume _volume;
    private readonly int[][] _hits;
    private readonly double[][] _chance;
    private readonly IReadOnlyList<int> _calm;
    private readonly double _base;
    private readonly WeekLevels _levels;
    private readonly double[] _round;

    public Landings(Activity activity, Volume volume)
    {
        (_activity, _volume) = (activity, volume);
        var shape = 1 / volume.ScatterOf(0.5);
        T[][] Table<T>(Func<int, int, T> of) => [.. Enumerable.Range(0, activity.Units.Count).Select(unit => Enumerable.Range(0, activity.Weeks.Count).Select(week => of(unit, week)).ToArray())];
        _hits = Table((unit, week) => Applies(unit, week) && Above(unit, week) is >= 0 and <= Width ? 1 : 0);
        _chance = Table((unit, week) => Applies(unit, week) ? Peak(activity.Quotas[unit][week]!.Value, shape) : 0);
        _round = [.. Enumerable.Range(0, activity.Units.Count).Select(RoundHabit)];

        // The tenth of the units that land there most say nothing about the others.
        _calm = [.. activity.Uploading.OrderBy(unit => (_hits[unit].Sum() + 1) / (_chance[unit].Sum() + 1)).ThenBy(unit => unit).Take((int)(0.9 * activity.Uploading.Count))];
        _base = Usual(_ => true);
        _levels = WeekLevels.Of([.. _calm.Select(unit => _hits[unit])], [.. _calm.Select(unit => _chance[unit])]);
    }

    /// <summary>Whether a unit uploaded in a week and something was asked of it.</summary>
    public bool Applies(int unit, int week) => _activity.Quotas[unit][week] > 0 && _activity.HasUploads(unit, week);

    public bool IsHit(int unit, int week) => _hits[unit][week] > 0;

    /// <summary>As close below the quota as the spot is wide.</summary>
    public bool IsJustBelow(int unit, int week) => Above(unit, week) is < 0 and >= -Width - 1;

    /// <summary>As close to the quota on the one side as the spot is on the other, or as far above it again.</summary>
    public bool IsBeside(int unit, int week) => IsJustBelow(unit, week) || Above(unit, week) is > Width and <= (2 * Width) + 1;

    /// <summary>0..0.9, how likely a unit is to land on its quota in a week without aiming at it; 0 where the week does not apply.</summary>
    public double ChanceOf(int unit, int week) => Math.Min(0.9, _chance[unit][week] * Math.Max(1, _base) * Math.Max(1, _levels.Factors[week]) * _round[unit]);

    /// <summary>How often calm units land on their quotas in some weeks, of how many units and weeks, and how often they would by their scatter alone.</summary>
    public (int Hits, int Cells, double Chance) OfCounty(Func<int, bool> asked)
    {
        var (hits, cells, chance) = (0, 0, 0.0);
        foreach (var unit in _calm)
        {
            for (var week = 0; week < _activity.Weeks.Count; week++)
            {
                if (asked(week) && Applies(unit, week))
                {
                    (hits, cells, chance) = (hits + _hits[unit][week], cells + 1, chance + _chance[unit][week]);
                }
            }
        }

        return (hits, cells, chance);
    }

    /// <summary>How much more often calm units land on their quotas in some weeks than their scatter alone has it.</summary>
    public double Usual(Func<int, bool> asked) => OfCounty(asked) is var (hits, _, chance) ? (hits + Prior) / (chance + Prior) : 1;

    private int? Above(int unit, int week) => _volume.Counted[unit][week] - _activity.Quotas[unit][week];

    // Some like round numbers, and quotas are round: how much more often than three in ten a unit that is not at its quota stops at a ten or at most two above.
    private double RoundHabit(int unit)
    {
        var (round, all) = (RoundPrior * TenthsOfRound, RoundPrior);
        for (var week = 0; week < _activity.Weeks.Count; week++)
        {
            var counted = _volume.Counted[unit][week];
            if (Applies(unit, week) && counted >= 10 && Math.Abs(Above(unit, week)!.Value) > 2 * Width)
            {
                (round, all) = (round + (counted % 10 <= Width ? 1 : 0), all + 1);
            }
        }

        return Math.Max(1, round / all / TenthsOfRound);
    }

    // The share of a negative binomial around the spot that lies on it.
    private static double Peak(int quota, double shape)
    {
        var mean = quota + 1.0;
        return Math.Clamp(Tails.NegativeBinomial(quota, mean, shape) - Tails.NegativeBinomial(quota + Width + 1, mean, shape), 0.001, 0.9);
    }
}
