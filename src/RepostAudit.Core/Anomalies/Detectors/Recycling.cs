using RepostAudit.Core.Anomalies.Activities;
using RepostAudit.Core.Anomalies.Findings;

namespace RepostAudit.Core.Anomalies.Detectors;

/// <summary>
/// A unit's own old captures, uploaded again. Who presses twice or tries again after an outage does so at once; only captures of an earlier day, and of at least
/// six hours before, are old.
/// </summary>
internal static class Recycling
{
    private const int OldFrom = 6 * 3600;

    /// <summary>Mistakes come in batches, too: whoever chooses pictures twice chooses several.</summary>
    private const double LeastCorrelation = 0.02;

    public static IEnumerable<Candidate> Of(Activity activity, Sufficiency enough, DetectorSettings settings)
    {
        var uploads = activity.Uploads;
        var scan = new ShareScan(activity, i => IsOld(uploads, i), bySittings: false, LeastCorrelation, evidencePairs: true);
        return scan.Units(Question.OldCaptures, enough.Units(Question.OldCaptures), settings.LeastRecycled, (unit, from, until) => [scan.Habit.Usual(unit, from, until)]);
    }

    private static bool IsOld(UploadColumns uploads, int i) => uploads.DuplicateOf[i] is >= 0 and var of
        && uploads.Unit[of] == uploads.Unit[i]
        && uploads.DayOf(i) > uploads.DayOf(of)
        && uploads.Second[i] - uploads.Second[of] >= OldFrom;
}
