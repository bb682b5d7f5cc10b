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

    /// <summary>Who was away and makes up for it has as much in both weeks together as usual; a jump has so many times as much.</summary>
    private const double Surplus = 1.25;

    /// <summary>How often a week at the bottom is one in which somebody was away who then makes up for it.</summary>
    private const double CatchUp = 0.025;

    /// <summary>No week before is so low that its weight is more than 1 over this.</summary>
    private const double Floor = 0.02;

    public static IEnumerable<Candidate> Of(Activity activity, Volume volume, Sufficiency enough)
    {
        var asked = enough.Units(Question.JumpAndCollapse).ToHashSet();
        var jumps = Enumerable.Range(1, Math.Max(0, activity.Weeks.Count - 2)).SelectMany(week => OfWeek(activity, volume, week)).Where(of => asked.Contains(of.Unit)).ToList();

        // How often a unit that had nothing to fear shoots up as far and falls back: stories, campaigns and whatever else makes honest weeks large.
        double[] honest = [.. jumps.Where(of => of.Place is null).Select(of => of.PValue).Order()];
        double Seen(double p)
        {
            var at = Array.BinarySearch(honest, p);
            var below = at >= 0 ? at + 1 : ~at;
            while (below < honest.Length && honest[below] <= p)
            {
                below++;
            }

            return (below + 1.0) / (honest.Length + 1.0);
        }

        return from of in jumps
               where of.Place is not null
               select new Candidate(Question.JumpAndCollapse, [of.Unit], [of.Week], of.IsJump ? Math.Max(of.PValue, Seen(of.PValue)) : 1, () => Describe(activity, volume, of)) { Weight = of.Weight };
    }

    /// <summary>A week of a unit, and the ones before and after it.</summary>
    /// <param name="Unit">The unit.</param>
    /// <param name="Week">The week.</param>
    /// <param name="Place">Its place from the bottom in the week before, 1 = last; null where it had nothing to fear.</param>
    /// <param name="PValue">0..1, of a count so large by the scatter of its weeks; 1 where the next week is not far below.</param>
    /// <param name="IsJump">Whether it is far above the week before and the next far below, and both together are more than what was missed and made up for.</param>
    /// <param name="Shape">Of its weeks' negative binomial.</param>
    /// <param name="Weight">The further the week before is below the usual, the more there was to fear, and the rarer it is by chance.</param>
    private sealed record UnitWeek(int Unit, int Week, int? Place, double PValue, bool IsJump, double Shape, double Weight);

    private static IEnumerable<UnitWeek> OfWeek(Activity activity, Volume volume, int week)
    {
        var typical = volume.ScatterOf(0.5);
        var bottom = AtBottom(activity, volume, week - 1);
        foreach (var unit in activity.Uploading)
        {
            if (volume.Usual[unit] <= 0 || Enumerable.Range(week - 1, 3).Any(at => !activity.HasUploads(unit, at)))
            {
                continue;
            }

            // A unit's own scatter and its peers', half and half; what made it jump is in its own, which errs on its side.
            var own = double.IsNaN(volume.Scatter[unit]) ? typical : volume.Scatter[unit];
            var shape = 2 / (own + typical);
            var (before, now, after) = (volume.Counted[unit][week - 1], volume.Counted[unit][week], volume.Counted[unit][week + 1]);
            var (usual, usualBefore) = (volume.Expected(unit, week), volume.Expected(unit, week - 1));
            var missed = Math.Max(0, usualBefore - before);
            var p = after <= Back * now
                ? ((1 - CatchUp) * Tails.NegativeBinomial(now, usual, shape)) + (CatchUp * Tails.NegativeBinomial(now, usual + missed, shape))
                : 1;
            var low = 1 - Tails.NegativeBinomial(before + 1, usualBefore, shape);
            yield return new(unit, week, bottom.TryGetValue(unit, out var place) ? place : null, p, now >= Jump * before && after <= Back * now && before + now >= Surplus * (usualBefore + usual), shape, 1 / (low + Floor));
        }
    }

    private static Description Describe(Activity activity, Volume volume, UnitWeek of)
    {
        var (unit, week, shape) = (of.Unit, of.Week, of.Shape);
        var usual = Math.Max(1, volume.Expected(unit, week));
        var (low, high) = Intervals.Count(volume.Counted[unit][week]);
        double? Of(int at, double value) => activity.HasUploads(unit, at) ? value : null;
        double Expected(int at) => volume.Expected(unit, at);
        return new(
            new(volume.Counted[unit][week] / usual, low / usual, high / usual, 1),
            new Figures.Jumped(volume.Counted[unit][week - 1], volume.Counted[unit][week], volume.Counted[unit][week + 1], usual, of.Place!.Value),
            WeekSeries.Of(
                activity.Weeks.Count,
                at => Of(at, volume.Counted[unit][at]),
                at => Of(at, Expected(at)),
                at => Of(at, Expected(at) + (1.96 * Math.Sqrt(Expected(at) + (Math.Pow(Expected(at), 2) / shape))))),
            [.. activity.UploadsOf(unit, week).Select(i => new Evidence(i))]);
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
