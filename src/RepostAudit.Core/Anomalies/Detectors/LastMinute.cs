using RepostAudit.Core.Anomalies.Activities;
using RepostAudit.Core.Anomalies.Findings;

namespace RepostAudit.Core.Anomalies.Detectors;

/// <summary>Uploads in the last hours before the week ends, far beyond the unit's habit; and weeks in which that is so for the whole county.</summary>
internal static class LastMinute
{
    /// <summary>Colleagues remind each other.</summary>
    private const double LeastCorrelation = 0.03;

    public static IEnumerable<Candidate> Of(Activity activity, Sufficiency enough, DetectorSettings settings)
    {
        var scan = new ShareScan(activity, i => Hours.IsLate(activity.Uploads, i, settings), bySittings: true, LeastCorrelation);
        return [
            .. scan.Units(Question.LastMinute, enough.Units(Question.LastMinute), settings.LeastLate, scan.Habit.Compare),
            .. enough.County(Question.CountyLastMinute) ? scan.County(Question.CountyLastMinute) : []];
    }
}
