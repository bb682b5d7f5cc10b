using RepostAudit.Core.Anomalies.Activities;
using RepostAudit.Core.Anomalies.Habits;
using RepostAudit.Core.Anomalies.Statistics;

namespace RepostAudit.Core.Anomalies.Jumps;

/// <summary>
/// All weeks in which somebody may have jumped. Small weeks are followed by larger ones without any doing (regression to the mean), and who was away makes up for it: chance is what
/// the unit's own weeks scatter around its usual count, and in some cases that count and all that was missed.
/// </summary>
internal static class JumpWeeks
{
    /// <summary>The part of the units that counts as the bottom.</summary>
    private const double Bottom = 0.15;

    /// <summary>How often a week at the bottom is one in which somebody was away who then makes up for it.</summary>
    private const double CatchUp = 0.025;

    /// <summary>No week before is so low that its weight is more than 1 over this.</summary>
    private const double Floor = 0.02;

    /// <returns>Every week with uploads of the unit in it, before it and after it; by weeks.</returns>
    public static IEnumerable<JumpWeek> Of(Activity activity, Volume volume)
    {
        var typical = volume.ScatterOf(0.5);
        for (var week = 1; week < activity.Weeks.Count - 1; week++)
        {
            var bottom = AtBottom(activity, volume, week - 1);
            foreach (var unit in activity.Uploading)
            {
                if (volume.Usual[unit] > 0 && Enumerable.Range(week - 1, 3).All(at => activity.HasUploads(unit, at)))
                {
                    yield return Of(volume, unit, week, bottom.TryGetValue(unit, out var place) ? place : null, typical);
                }
            }
        }
    }

    private static JumpWeek Of(Volume volume, int unit, int week, int? place, double typical)
    {
        // A unit's own scatter and its peers', half and half; what made it jump is in its own, which errs on its side.
        var own = double.IsNaN(volume.Scatter[unit]) ? typical : volume.Scatter[unit];
        var shape = 2 / (own + typical);
        var (before, now, after) = (volume.Counted[unit][week - 1], volume.Counted[unit][week], volume.Counted[unit][week + 1]);
        var (usualBefore, usual) = (volume.Expected(unit, week - 1), volume.Expected(unit, week));
        var missed = Math.Max(0, usualBefore - before);
        var scatter = JumpWeek.FallsBack(now, after)
            ? ((1 - CatchUp) * Tails.NegativeBinomial(now, usual, shape)) + (CatchUp * Tails.NegativeBinomial(now, usual + missed, shape))
            : 1;
        var low = 1 - Tails.NegativeBinomial(before + 1, usualBefore, shape);
        return new(unit, week, place, before, now, after, usualBefore, usual, shape, scatter, 1 / (low + Floor));
    }

    // Units and their places, 1 = last.
    private static Dictionary<int, int> AtBottom(Activity activity, Volume volume, int week)
    {
        var ranked = activity.Uploading
            .Where(unit => activity.HasUploads(unit, week))
            .Select(unit => (unit, score: activity.Quotas[unit][week] is > 0 and var quota ? volume.Counted[unit][week] / (double)quota : volume.Counted[unit][week] / Math.Max(1, volume.Usual[unit])))
            .OrderBy(of => of.score)
            .ThenBy(of => of.unit)
            .ToList();
        var places = (int)Math.Ceiling(Bottom * ranked.Count);
        return ranked.Take(places).Select((of, place) => (of.unit, place)).ToDictionary(of => of.unit, of => of.place + 1);
    }
}
