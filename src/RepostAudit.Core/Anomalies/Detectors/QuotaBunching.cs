using RepostAudit.Core.Anomalies.Activities;
using RepostAudit.Core.Anomalies.Findings;
using RepostAudit.Core.Anomalies.Habits;
using RepostAudit.Core.Anomalies.Statistics;

namespace RepostAudit.Core.Anomalies.Detectors;

/// <summary>
/// Counts that land on the quota or at most two above. The counterfactual is a unit whose weeks scatter as those of its peers do, around the very spot; one that is steadier than that
/// lands beside it as often on either side. How much the whole county lands on its quotas, for everybody stops somewhere, comes on top, week by week.
/// After Kleven and Waseem, "Using Notches to Uncover Optimization Frictions and Structural Elasticities", 2013, with exact tests in place of a fitted density, for there are few weeks.
/// </summary>
internal sealed class QuotaBunching
{
    /// <summary>On the quota or at most so many above.</summary>
    public const int Width = 2;

    private const int FewestWeeks = 5;

    /// <summary>However steady a unit is, of its weeks that are on the spot or as close on either side of it no more than this share are on the spot: 1/3 where density is even, more at its peak.</summary>
    private const double Peaked = 0.4;

    /// <summary>What a steady unit around the very spot would show as seldom as this is not steadiness but aim.</summary>
    private const double NotASteadyUnit = 0.05;

    private const double LeastShare = 0.5;

    /// <summary>Units of a county share their news.</summary>
    private const double Correlation = 0.01;

    /// <summary>A county lands on a raised quota where it does so this many times as often as on others.</summary>
    private const double LeastRise = 1.3;

    /// <summary>So many landings are taken to have come as expected, so that few of them move nothing.</summary>
    private const double Prior = 5;

    /// <summary>So many weeks are taken to show no liking for round numbers.</summary>
    private const double RoundPrior = 20;

    /// <summary>A ten or at most two above it are three of ten numbers.</summary>
    private const double TenthsOfRound = 0.3;

    private readonly Activity _activity;
    private readonly Volume _volume;
    private readonly Sufficiency _enough;
    private readonly IReadOnlyList<int> _calm;
    private readonly int[][] _hits;
    private readonly double[][] _chance;
    private readonly WeekLevels _levels;
    private readonly double _base;
    private readonly double[] _round;

    public QuotaBunching(Activity activity, Volume volume, Sufficiency enough)
    {
        (_activity, _volume, _enough) = (activity, volume, enough);
        var shape = 1 / volume.ScatterOf(0.5);
        var weeks = activity.Weeks.Count;
        _hits = [.. Enumerable.Range(0, activity.Units.Count).Select(unit => Enumerable.Range(0, weeks).Select(week => Applies(unit, week) && volume.Counted[unit][week] - activity.Quotas[unit][week] is >= 0 and <= Width ? 1 : 0).ToArray())];
        _chance = [.. Enumerable.Range(0, activity.Units.Count).Select(unit => Enumerable.Range(0, weeks).Select(week => Applies(unit, week) ? Peak(activity.Quotas[unit][week]!.Value, shape) : 0).ToArray())];

        _round = [.. Enumerable.Range(0, activity.Units.Count).Select(RoundHabit)];

        // The tenth of the units that land there most say nothing about the others.
        _calm = [.. activity.Uploading.OrderBy(unit => (_hits[unit].Sum() + 1) / (_chance[unit].Sum() + 1)).ThenBy(unit => unit).Take((int)(0.9 * activity.Uploading.Count))];
        _base = Usual(_ => true);
        _levels = WeekLevels.Of([.. _calm.Select(unit => _hits[unit])], [.. _calm.Select(unit => _chance[unit])]);
    }

    public IEnumerable<Candidate> Units()
        => from unit in _enough.Units(Question.LandingOnQuota)
           from stretch in WeekScan.Of(_activity.Weeks.Count, week => Applies(unit, week), (first, end) => Test(unit, first, end), (first, end) => IsLarge(unit, first, end), ShareScan.Further)
           let weeks = Enumerable.Range(stretch.From, stretch.Until - stretch.From).Where(week => Applies(unit, week)).ToArray()
           select new Candidate(Question.LandingOnQuota, [unit], weeks, stretch.PValue, () => Describe(unit, weeks));

    /// <summary>Weeks after the county raised its quotas, in which units land on them more than in other weeks.</summary>
    public IEnumerable<Candidate> County()
    {
        foreach (var raise in _enough.County(Question.CountyLandingOnQuota) ? CountyRaises.Of(_activity) : [])
        {
            var usual = Usual(week => week < raise.From || week >= raise.Until);
            var best = (PValue: 1.0, Until: raise.From + 1);
            for (var until = raise.From + 1; until <= raise.Until; until++)
            {
                var (hits, cells, chance) = Landings(week => week >= raise.From && week < until);
                var mean = Math.Clamp(chance * usual / Math.Max(1, cells), 1e-3, 0.9);
                var p = cells > 0 && hits >= LeastRise * mean * cells ? Tails.BetaBinomial(hits, cells, mean, Correlation) : 1;
                best = p < best.PValue ? (p, until) : best;
            }

            int[] weeks = [.. Enumerable.Range(raise.From, best.Until - raise.From)];
            yield return new(Question.CountyLandingOnQuota, [], weeks, Math.Min(1, best.PValue * (raise.Until - raise.From)), () => DescribeCounty(weeks));
        }
    }

    // How often calm units land on their quotas in some weeks, of how many units and weeks, and how often they would by their scatter alone.
    private (int Hits, int Cells, double Chance) Landings(Func<int, bool> asked)
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

    // How much more often calm units land on their quotas than their scatter alone has it.
    private double Usual(Func<int, bool> asked) => Landings(asked) is var (hits, _, chance) ? (hits + Prior) / (chance + Prior) : 1;

    private double ChanceOf(int unit, int week) => Math.Min(0.9, _chance[unit][week] * Math.Max(1, _base) * Math.Max(1, _levels.Factors[week]) * _round[unit]);

    // Some like round numbers, and quotas are round: how much more often than three in ten a unit that is not at its quota stops at a ten or at most two above.
    private double RoundHabit(int unit)
    {
        var (round, all) = (RoundPrior * TenthsOfRound, RoundPrior);
        for (var week = 0; week < _activity.Weeks.Count; week++)
        {
            var counted = _volume.Counted[unit][week];
            if (Applies(unit, week) && counted >= 10 && Math.Abs(counted - _activity.Quotas[unit][week]!.Value) > 2 * Width)
            {
                (round, all) = (round + (counted % 10 <= Width ? 1 : 0), all + 1);
            }
        }

        return Math.Max(1, round / all / TenthsOfRound);
    }

    private Description Describe(int unit, int[] weeks)
    {
        var hits = weeks.Sum(week => _hits[unit][week]);
        var (low, high) = Intervals.Share(hits, weeks.Length, 1);
        bool Known(int week) => _activity.UploadsOf(unit, week).Length > 0;
        var all = Enumerable.Range(0, _activity.Weeks.Count).ToList();
        return new(
            new(hits / (double)weeks.Length, low, high, weeks.Average(week => ChanceOf(unit, week))),
            new Figures.Landing(hits, weeks.Length, weeks.Count(week => _volume.Counted[unit][week] - _activity.Quotas[unit][week] is < 0 and >= -Width - 1)),
            new(
                all.ConvertAll(week => Known(week) ? _volume.Counted[unit][week] : (double?)null),
                all.ConvertAll(week => (double?)_activity.Quotas[unit][week]),
                all.ConvertAll(_ => (double?)null)),
            []);
    }

    private Description DescribeCounty(int[] weeks)
    {
        var (hits, cells, chance) = Landings(week => weeks.Contains(week));
        var usual = Usual(week => !weeks.Contains(week));
        var (low, high) = Intervals.Share(hits, cells, 1 + ((cells - 1) * Correlation));
        long Sum(int week) => _activity.Uploading.Where(unit => _activity.Quotas[unit][weeks[0] - 1] > 0).Sum(unit => (long)(_activity.Quotas[unit][week] ?? 0));
        var all = Enumerable.Range(0, _activity.Weeks.Count).Select(at => Landings(week => week == at)).ToList();
        return new(
            new(hits / (double)cells, low, high, Math.Min(1, chance * usual / cells)),
            new Figures.Raise(hits, cells, Sum(weeks[0]) / (double)Math.Max(1, Sum(weeks[0] - 1))),
            new(
                all.ConvertAll(of => of.Cells > 0 ? of.Hits / (double)of.Cells : (double?)null),
                all.ConvertAll(of => of.Cells > 0 ? Math.Min(1, of.Chance * usual / of.Cells) : (double?)null),
                all.ConvertAll(_ => (double?)null)),
            []);
    }

    private bool Applies(int unit, int week) => _activity.Quotas[unit][week] > 0 && _activity.UploadsOf(unit, week).Length > 0;

    private double? Test(int unit, int from, int until)
    {
        var (hits, _, chances) = Sum(unit, from, until);
        return chances.Count < FewestWeeks ? null : Tails.PoissonBinomial(hits, chances);
    }

    private bool IsLarge(int unit, int from, int until)
    {
        var (hits, beside, chances) = Sum(unit, from, until);
        return hits >= LeastShare * chances.Count && Tails.Binomial(hits, hits + beside, Peaked) <= NotASteadyUnit;
    }

    private (int Hits, int Beside, IReadOnlyList<double> Chances) Sum(int unit, int from, int until)
    {
        List<double> chances = [];
        var (hits, beside) = (0, 0);
        for (var week = from; week < until; week++)
        {
            if (Applies(unit, week))
            {
                hits += _hits[unit][week];
                beside += IsBeside(unit, week) ? 1 : 0;
                chances.Add(ChanceOf(unit, week));
            }
        }

        return (hits, beside, chances);
    }

    // As close to the quota on the one side as the spot is on the other, or as far above it again.
    private bool IsBeside(int unit, int week) => _volume.Counted[unit][week] - _activity.Quotas[unit][week] is (< 0 and >= -Width - 1) or (> Width and <= (2 * Width) + 1);

    // The share of a negative binomial around the spot that lies on it.
    private static double Peak(int quota, double shape)
    {
        var mean = quota + 1.0;
        return Math.Clamp(Tails.NegativeBinomial(quota, mean, shape) - Tails.NegativeBinomial(quota + Width + 1, mean, shape), 0.001, 0.9);
    }
}
