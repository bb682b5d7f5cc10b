using RepostAudit.Core.Anomalies.Activities;

namespace RepostAudit.Core.Anomalies.Habits;

/// <summary>How much units usually upload that counts, how the county's weeks differ, and how much honest counts scatter.</summary>
internal sealed class Volume
{
    /// <summary>Scatter of honest counts beyond chance, as 1 / shape of a negative binomial, that is taken for granted.</summary>
    private const double LeastScatter = 0.02;

    private Volume(int[][] counted, double[] usual, double[] week, double[] scatter)
        => (Counted, Usual, Week, Scatter) = (counted, usual, week, scatter);

    /// <summary>Uploads that count. [unit][week]</summary>
    public int[][] Counted { get; }

    /// <summary>What a unit uploads in an ordinary week; 0 where it never did. [unit]</summary>
    public double[] Usual { get; }

    /// <summary>The factor by which the county's middle unit is above its usual. [week]</summary>
    public double[] Week { get; }

    /// <summary>1 / shape of the negative binomial that a unit's weeks scatter by, 0 and up. [unit]</summary>
    public double[] Scatter { get; }

    public double Expected(int unit, int week) => Usual[unit] * Week[week];

    public static Volume Of(Activity activity)
    {
        var counted = activity.Count(i => activity.Uploads.Outcome[i] is Outcome.Counted);
        bool Known(int unit, int week) => activity.HasUploads(unit, week);
        var weeks = Enumerable.Range(0, activity.Weeks.Count).ToArray();
        var usual = Enumerable.Range(0, activity.Units.Count).Select(unit => Robust.Median(weeks.Where(week => Known(unit, week)).Select(week => (double)counted[unit][week]))).ToArray();
        var level = weeks.Select(_ => 1.0).ToArray();

        // Usual counts and weeks' factors determine each other; three rounds settle them.
        for (var round = 0; round < 3; round++)
        {
            level = [.. weeks.Select(week => activity.Uploading.Where(unit => Known(unit, week) && usual[unit] > 0).Select(unit => counted[unit][week] / usual[unit]).ToList() is { Count: > 0 } ratios
                ? Math.Max(0.05, Robust.Median(ratios))
                : 1)];
            usual = [.. Enumerable.Range(0, activity.Units.Count).Select(unit => Robust.Median(weeks.Where(week => Known(unit, week)).Select(week => counted[unit][week] / level[week])))];
        }

        var scatter = Enumerable.Range(0, activity.Units.Count).Select(unit =>
        {
            var logs = weeks.Where(week => Known(unit, week)).Select(week => Math.Log((counted[unit][week] + 0.5) / ((usual[unit] * level[week]) + 0.5))).ToList();
            return logs.Count < 6 || usual[unit] <= 0 ? double.NaN : Math.Max(LeastScatter, Math.Pow(Robust.Scatter(logs), 2) - (1 / usual[unit]));
        }).ToArray();
        return new(counted, usual, level, scatter);
    }

    /// <summary>The scatter below which the given share, 0..1, of the units lie.</summary>
    public double ScatterOf(double share) => Math.Max(LeastScatter, Robust.Quantile(Scatter.Where(scatter => !double.IsNaN(scatter)), share));
}
