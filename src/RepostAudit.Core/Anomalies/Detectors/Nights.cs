using RepostAudit.Core.Anomalies.Activities;
using RepostAudit.Core.Anomalies.Findings;
using RepostAudit.Core.Anomalies.Habits;

namespace RepostAudit.Core.Anomalies.Detectors;

/// <summary>
/// Uploads at night, beyond the unit's habit, or beyond what a unit would have that works round the clock: the night is so many of the clock's 24 hours, and who uploads in
/// shifts uploads that share at night. And weeks in which the whole county did. The last hours of the week are another detector's and left out of the test,
/// but not of the share that makes weeks a finding: it is of all uploads.
/// </summary>
internal static class Nights
{
    /// <summary>Colleagues are on duty together, and an outage that ends at night, or one person with many names, brings what looks like many decisions at once.</summary>
    private const double LeastCorrelation = 0.05;

    public static IEnumerable<Candidate> Of(Activity activity, Sufficiency enough, DetectorSettings settings)
    {
        var scan = Scan(activity, settings);

        IReadOnlyList<UsualWeeks> Usual(int unit, int from, int until) => [scan.Habit.Usual(unit, from, until), scan.Habit.Usual(unit, settings.Night.ShareOfDay())];

        return [
            .. scan.Units(Question.AtNight, enough.Units(Question.AtNight), settings.LeastNight, Usual),
            .. enough.County(Question.CountyAtNight) ? scan.County(Question.CountyAtNight) : []];
    }

    public static ShareScan Scan(Activity activity, DetectorSettings settings) => new(
        activity,
        i => Hours.IsLate(activity.Uploads, i, settings) ? null : settings.Night.Holds(activity.Uploads.ClockOf(i)),
        bySittings: true,
        LeastCorrelation,
        sized: i => settings.Night.Holds(activity.Uploads.ClockOf(i)));
}
