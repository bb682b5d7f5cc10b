using RepostAudit.Core.Anomalies.Activities;
using RepostAudit.Core.Anomalies.Findings;
using RepostAudit.Core.Anomalies.Habits;
using RepostAudit.Core.Anomalies.Statistics;

namespace RepostAudit.Core.Anomalies.Detectors;

/// <summary>
/// More people upload for a unit than work there. People move between units and clerks work for two, so one too many now and then is no finding: how often it happens among the peers
/// is what chance is measured by.
/// </summary>
internal static class MorePeopleThanStaff
{
    /// <summary>One visitor in ten weeks is taken for granted.</summary>
    private const double LeastVisitors = 0.1;

    /// <summary>Visitors come together and stay for several weeks: shape of the distribution over a stretch of weeks.</summary>
    private const double Shape = 1;

    /// <summary>The least mean number of people too many, and their least share of the staff.</summary>
    private const double LeastExtra = 1, LeastShare = 0.1;

    public static IEnumerable<Candidate> Of(Activity activity, Sufficiency enough)
    {
        var units = enough.Units(Question.MorePeopleThanStaff);
        var people = units.ToDictionary(unit => unit, unit => People(activity, unit));
        var extra = units.ToDictionary(unit => unit, unit => people[unit].Select(of => Math.Max(0, of - activity.Staff[unit]!.Value)).ToArray());

        // Only where as many uploads came as people work there could there be too many people.
        var busy = units.ToDictionary(unit => unit, unit => Enumerable.Range(0, activity.Weeks.Count).Select(week => activity.UploadsOf(unit, week).Length > activity.Staff[unit]).ToArray());
        var visitors = Math.Max(LeastVisitors, Robust.Quantile(units.Where(unit => busy[unit].Contains(true)).Select(unit => extra[unit].Sum() / (double)busy[unit].Count(week => week)), 0.75));
        return from unit in units
               where busy[unit].Contains(true)
               from stretch in WeekScan.Of(activity.Weeks.Count, week => busy[unit][week], (first, end) => Sum(extra[unit], busy[unit], first, end) is var (sum, weeks) ? Tails.NegativeBinomial(sum, visitors * weeks, Shape) : 1, (first, end) => Sum(extra[unit], busy[unit], first, end) is var (sum, weeks) && sum >= weeks * Math.Max(LeastExtra, LeastShare * activity.Staff[unit]!.Value), WeekScan.Further)
               let weeks = stretch.Weeks.Where(week => busy[unit][week]).ToArray()
               select new Candidate(Question.MorePeopleThanStaff, [unit], weeks, stretch.PValue, () => Describe(activity, unit, people[unit], weeks));
    }

    private static Description Describe(Activity activity, int unit, int[] people, int[] weeks)
    {
        var staff = activity.Staff[unit]!.Value;
        var sum = weeks.Sum(week => people[week]);
        var (low, high) = Intervals.Count(sum);
        return new(
            new(sum / (double)weeks.Length, low / weeks.Length, high / weeks.Length, staff),
            new Figures.Crowd(sum / (double)weeks.Length, staff),
            WeekSeries.Of(
                activity.Weeks.Count,
                week => activity.HasUploads(unit, week) ? people[week] : null,
                bound: week => activity.HasUploads(unit, week) ? staff : null),
            [.. weeks.SelectMany(week => activity.UploadsOf(unit, week).DistinctBy(i => activity.Uploads.Person[i])).Select(i => new Evidence(i))]);
    }

    private static (int Sum, int Weeks) Sum(int[] extra, bool[] busy, int from, int until)
        => (extra[from..until].Sum(), busy[from..until].Count(week => week));

    private static int[] People(Activity activity, int unit)
        => [.. Enumerable.Range(0, activity.Weeks.Count).Select(week => activity.UploadsOf(unit, week).Select(i => activity.Uploads.Person[i]).Where(person => person >= 0).Distinct().Count())];
}
