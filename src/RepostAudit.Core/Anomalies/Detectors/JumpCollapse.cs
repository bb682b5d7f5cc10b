using RepostAudit.Core.Anomalies.Activities;
using RepostAudit.Core.Anomalies.Findings;
using RepostAudit.Core.Anomalies.Habits;
using RepostAudit.Core.Anomalies.Jumps;
using RepostAudit.Core.Anomalies.Statistics;

namespace RepostAudit.Core.Anomalies.Detectors;

/// <summary>
/// A unit at the bottom that uploads far more than usual in the next week and falls back in the one after, once or whenever it is in danger. One test of each unit: its clearest week, with
/// weights and a Bonferroni bound over all its weeks after one at the bottom; or its two clearest, by the chance that two of so many are as clear as the second.
/// </summary>
internal static class JumpCollapse
{
    /// <summary>The part of a unit's error budget that goes to its clearest week; the rest goes to its two clearest.</summary>
    private const double Once = 0.9;

    public static IEnumerable<Candidate> Of(Activity activity, Volume volume, Sufficiency enough)
    {
        var asked = enough.Units(Question.JumpAndCollapse).ToHashSet();
        var weeks = JumpWeeks.Of(activity, volume).Where(of => asked.Contains(of.Unit)).ToList();
        var honest = new HonestJumps(weeks);
        return from inDanger in weeks.Where(of => of.Place is not null).GroupBy(of => of.Unit)
               let best = Best([.. inDanger.Select(of => (of, honest.PValue(of)))])
               select new Candidate(Question.JumpAndCollapse, [inDanger.Key], [.. best.Jumps.Select(of => of.Week)], best.PValue, () => Describe(activity, volume, best.Jumps)) { Weight = inDanger.Sum(of => of.Weight) };
    }

    // The clearest week of a unit, or its two clearest in order of time, and how likely they are among all that were looked at.
    private static (IReadOnlyList<JumpWeek> Jumps, double PValue) Best(IReadOnlyList<(JumpWeek Week, double PValue)> all)
    {
        double Alone((JumpWeek Week, double PValue) of) => JumpWeek.IsMoreThanMadeUpFor([of.Week]) ? of.PValue : 1;
        var once = all.MinBy(of => Alone(of) / of.Week.Weight);
        var p = Math.Min(1, Alone(once) * all.Sum(of => of.Week.Weight) / once.Week.Weight / Once);
        var inOrder = all.OrderBy(of => of.PValue / of.Week.Weight).ThenBy(of => of.Week.Week).ToList();
        if (inOrder.Count >= 2 && JumpWeek.IsMoreThanMadeUpFor([inOrder[0].Week, inOrder[1].Week]))
        {
            var second = inOrder[1].PValue / inOrder[1].Week.Weight;
            var again = Tails.PoissonBinomial(2, [.. all.Select(of => Math.Min(1, second * of.Week.Weight))]) / (1 - Once);
            if (again < p)
            {
                return ([.. inOrder.Take(2).Select(of => of.Week).OrderBy(of => of.Week)], again);
            }
        }

        return ([once.Week], p);
    }

    private static Description Describe(Activity activity, Volume volume, IReadOnlyList<JumpWeek> jumps)
    {
        var unit = jumps[0].Unit;
        var (now, usual) = (jumps.Sum(of => of.Now), Math.Max(1, jumps.Sum(of => of.Usual)));
        var (low, high) = Intervals.Count(now);
        double? Of(int at, double value) => activity.HasUploads(unit, at) ? value : null;
        double Expected(int at) => volume.Expected(unit, at);
        return new(
            new(now / usual, low / usual, high / usual, 1),
            new Figures.Jumped(jumps.Count, jumps.Sum(of => of.Before), now, jumps.Sum(of => of.After), usual, jumps.Max(of => of.Place!.Value)),
            WeekSeries.Of(
                activity.Weeks.Count,
                at => Of(at, volume.Counted[unit][at]),
                at => Of(at, Expected(at)),
                at => Of(at, Expected(at) + (1.96 * Math.Sqrt(Expected(at) + (Math.Pow(Expected(at), 2) / jumps[0].Shape))))),
            [.. jumps.SelectMany(of => activity.UploadsOf(unit, of.Week)).Select(i => new Evidence(i))]);
    }
}
