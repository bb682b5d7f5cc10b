using RepostAudit.Core.Anomalies.Activities;
using RepostAudit.Core.Anomalies.Findings;
using RepostAudit.Core.Anomalies.Habits;

namespace RepostAudit.Core.Anomalies.Detectors;

/// <summary>Uploads in the last hours before the week ends, far beyond the unit's habit; and weeks in which that is so for the whole county.</summary>
internal static class LastMinute
{
    /// <summary>Colleagues remind each other.</summary>
    private const double LeastCorrelation = 0.03;

    /// <summary>A habit is told by at least so many other weeks.</summary>
    private const int FewestOfHabit = 4;

    public static IEnumerable<Candidate> Of(Activity activity, Sufficiency enough, DetectorSettings settings)
    {
        var scan = Scan(activity, settings);

        // Who was late in all weeks but a few has the habit, however different his peers are.
        IReadOnlyList<UsualWeeks> Usual(int unit, int from, int until)
            => scan.Habit.WeeksOutside(unit, from, until) >= FewestOfHabit ? [scan.Habit.Usual(unit, from, until)] : [];

        return [
            .. scan.Units(Question.LastMinute, enough.Units(Question.LastMinute), settings.LeastLate, Usual),
            .. enough.County(Question.CountyLastMinute) ? scan.County(Question.CountyLastMinute) : []];
    }

    public static ShareScan Scan(Activity activity, DetectorSettings settings)
        => new(activity, i => Hours.IsLate(activity.Uploads, i, settings), bySittings: true, LeastCorrelation);
}
