using RepostAudit.Core.Anomalies.Activities;
using RepostAudit.Core.Anomalies.Findings;
using RepostAudit.Core.Anomalies.Habits;
using RepostAudit.Core.Anomalies.Statistics;

namespace RepostAudit.Core.Anomalies.Detectors;

/// <summary>
/// A unit at the bottom that uploads far more than usual in the next week and falls back in the one after. Small weeks are followed by larger ones without any doing (regression to
/// the mean), and who was away makes up for it: chance is what the unit's own weeks scatter around its usual count, and in some cases that count and all that was missed.
/// </summary>
internal static class JumpCollapse
{
    /// <summary>The part of the units that counts as the bottom.</summary>
    private const double Bottom = 0.15;

    private const double Jump = 1.8;

    private const double Back = 0.75;

    /// <summary>How often a week at the bottom is one in which somebody was away who then makes up for it.</summary>
    private const double CatchUp = 0.025;

    public static IEnumerable<Candidate> Of(Activity activity, Volume volume, Sufficiency enough)
    {
        var asked = enough.Units(Question.JumpAndCollapse).ToHashSet();
        var typical = volume.ScatterOf(0.5);
        for (var week = 1; week + 1 < activity.Weeks.Count; week++)
        {
            foreach (var (unit, place, weight) in AtBottom(activity, volume, week - 1).Where(of => asked.Contains(of.Unit)))
            {
                var (before, now, after) = (volume.Counted[unit][week - 1], volume.Counted[unit][week], volume.Counted[unit][week + 1]);
                if (volume.Usual[unit] <= 0 || activity.UploadsOf(unit, week).Length == 0 || activity.UploadsOf(unit, week + 1).Length == 0)
                {
                    continue;
                }

                // A unit's own scatter and its peers', half and half; what made it jump is in its own, which errs on its side.
                var own = double.IsNaN(volume.Scatter[unit]) ? typical : volume.Scatter[unit];
                var shape = 2 / (own + typical);
                var usual = volume.Expected(unit, week);
                var missed = Math.Max(0, volume.Expected(unit, week - 1) - before);
                var p = now >= Jump * before && after <= Back * now
                    ? ((1 - CatchUp) * Tails.NegativeBinomial(now, usual, shape)) + (CatchUp * Tails.NegativeBinomial(now, usual + missed, shape))
                    : 1;
                var at = week;
                yield return new(Question.JumpAndCollapse, [unit], [week], p, () => Describe(activity, volume, unit, at, place, shape)) { Weight = weight };
            }
        }
    }

    private static Description Describe(Activity activity, Volume volume, int unit, int week, int place, double shape)
    {
        var usual = Math.Max(1, volume.Expected(unit, week));
        var (low, high) = Intervals.Count(volume.Counted[unit][week]);
        bool Known(int at) => activity.UploadsOf(unit, at).Length > 0;
        var all = Enumerable.Range(0, activity.Weeks.Count).ToList();
        return new(
            new(volume.Counted[unit][week] / usual, low / usual, high / usual, 1),
            new Figures.Jumped(volume.Counted[unit][week - 1], volume.Counted[unit][week], volume.Counted[unit][week + 1], usual, place),
            new(
                all.ConvertAll(at => Known(at) ? volume.Counted[unit][at] : (double?)null),
                all.ConvertAll(at => Known(at) ? volume.Expected(unit, at) : (double?)null),
                all.ConvertAll(at => Known(at) ? volume.Expected(unit, at) + (1.96 * Math.Sqrt(volume.Expected(unit, at) + (Math.Pow(volume.Expected(unit, at), 2) / shape))) : (double?)null)),
            [.. activity.UploadsOf(unit, week).Select(i => new Evidence(i))]);
    }

    // The nearer a unit is to the last place, the more it has to fear; a place has half the weight of one a tenth of the way up to the end of the bottom.
    private static IEnumerable<(int Unit, int Place, double Weight)> AtBottom(Activity activity, Volume volume, int week)
    {
        var ranked = activity.Uploading
            .Where(unit => activity.UploadsOf(unit, week).Length > 0)
            .Select(unit => (unit, score: activity.Quotas[unit][week] is > 0 and var quota ? volume.Counted[unit][week] / (double)quota : volume.Counted[unit][week] / Math.Max(1, volume.Usual[unit])))
            .OrderBy(of => of.score)
            .ToList();
        var places = (int)Math.Ceiling(Bottom * ranked.Count);
        return ranked.Count == 0 ? [] : ranked.TakeWhile(of => of.score <= ranked[Math.Min(places, ranked.Count) - 1].score).Select((of, place) => (of.unit, place + 1, Math.Exp(-1.5 * place / places)));
    }
}
