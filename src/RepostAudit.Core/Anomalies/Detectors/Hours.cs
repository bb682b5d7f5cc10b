using RepostAudit.Core.Anomalies.Activities;

namespace RepostAudit.Core.Anomalies.Detectors;

/// <summary>The last hours of the week.</summary>
internal static class Hours
{
    private const int Week = 7 * 86400;

    /// <summary>Whether an upload came in the last hours of its week.</summary>
    public static bool IsLate(UploadColumns uploads, int upload, DetectorSettings settings)
        => uploads.Second[upload] - (uploads.Week[upload] * (long)Week) >= Week - (settings.DeadlineHours * 3600);
}
