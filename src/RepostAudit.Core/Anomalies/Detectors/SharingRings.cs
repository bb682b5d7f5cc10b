using MathNet.Numerics;
using RepostAudit.Core.Anomalies.Activities;
using RepostAudit.Core.Anomalies.Findings;
using RepostAudit.Core.Anomalies.Habits;
using RepostAudit.Core.Anomalies.Rings;
using RepostAudit.Core.Anomalies.Statistics;

namespace RepostAudit.Core.Anomalies.Detectors;

/// <summary>Groups of units that share captures again and again, compared with what they would share by chance, and with all groups that there could be.</summary>
internal static class SharingRings
{
    /// <summary>The fewest weeks in which a ring shares something, and the fewest captures in such a week.</summary>
    private const int FewestWeeks = 3, FewestOfWeek = 2;

    public static IEnumerable<Candidate> Of(Activity activity, Sufficiency enough)
    {
        if (!enough.County(Question.SharedCaptures))
        {
            yield break;
        }

        var shared = SharedCapture.Of(activity);
        var chance = new ChanceLinks(activity, shared);
        foreach (var (units, inside) in Groups.Of(shared, chance).SelectMany(group => Eras.Of(group.Units, group.Shared)))
        {
            // As likely as the likeliest of all groups of this size that could have been found.
            var groups = Math.Exp(SpecialFunctions.BinomialLn(activity.Uploading.Count, units.Count));
            int[] weeks = [.. inside.GroupBy(of => of.Week).Where(of => of.Count() >= FewestOfWeek).Select(of => of.Key).Order()];
            var p = weeks.Length < FewestWeeks ? 1 : Math.Min(1, chance.PValue(units, inside) * groups);
            yield return new(Question.SharedCaptures, units, weeks, p, () => Describe(activity, units[0], inside, chance.Expected(units)));
        }
    }

    private static Description Describe(Activity activity, int originator, IReadOnlyList<SharedCapture> inside, double expected)
    {
        var (low, high) = Intervals.Count(inside.Count);
        return new(
            new(inside.Count, low, high, expected),
            new Figures.Sharing(inside.Count, inside.Count(of => of.From == originator), TimeSpan.FromSeconds(Robust.Median(inside.Select(of => (double)of.Lag)))),
            WeekSeries.Of(activity.Weeks.Count, week => inside.Count(of => of.Week == week), _ => expected / activity.Weeks.Count),
            [.. inside.OrderBy(of => of.Copy).Select(of => new Evidence(of.Copy, of.Original))]);
    }
}
