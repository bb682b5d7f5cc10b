using MathNet.Numerics.Statistics;

namespace RepostAudit.Core.Anomalies.Jumps;

/// <summary>
/// How often units that had nothing to fear shoot up as far and fall back, for stories, campaigns and whatever else makes honest weeks large: what scatter says of a jump is only
/// believed as far as the county's weeks, and the unit's own, bear it out (empirical calibration).
/// </summary>
internal sealed class HonestJumps
{
    /// <summary>What the county's weeks say of a unit is worth so many weeks of its own, about half a year.</summary>
    private const double Prior = 25;

    private readonly double[] _all;
    private readonly Dictionary<int, double[]> _ofUnit;

    public HonestJumps(IEnumerable<JumpWeek> weeks)
    {
        var calm = weeks.Where(of => of.Place is null).ToList();
        _all = [.. calm.Select(of => of.Scatter).Order()];
        _ofUnit = calm.GroupBy(of => of.Unit).ToDictionary(of => of.Key, of => of.Select(week => week.Scatter).Order().ToArray());
    }

    /// <returns>0..1: how likely the unit is to jump as far in a week after one at the bottom, for no reason that has to do with the ranking.</returns>
    public double PValue(JumpWeek of)
    {
        if (!of.IsUpAndDown)
        {
            return 1;
        }

        var county = (AsFar(_all, of.Scatter) + 1.0) / (_all.Length + 1.0);
        var own = _ofUnit.GetValueOrDefault(of.Unit, []);
        var habit = ((county * Prior) + AsFar(own, of.Scatter)) / (Prior + own.Length);
        return Math.Max(of.Scatter, Math.Max(county, habit));
    }

    // How many of the sorted values are at most this.
    private static double AsFar(double[] sorted, double value) => sorted.Length == 0 ? 0 : Math.Round(SortedArrayStatistics.EmpiricalCDF(sorted, value) * sorted.Length);
}
