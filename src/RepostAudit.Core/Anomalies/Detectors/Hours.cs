using RepostAudit.Core.Anomalies.Activities;

namespace RepostAudit.Core.Anomalies.Detectors;

/// <summary>The hours that the detectors speak of.</summary>
internal static class Hours
{
    private const int Week = 7 * 86400;

    /// <summary>Whether an upload came in the last hours of its week.</summary>
    public static bool IsLate(UploadColumns uploads, int upload, DetectorSettings settings)
        => uploads.Second[upload] - (uploads.Week[upload] * (long)Week) >= Week - (settings.DeadlineHours * 3600);

    /// <summary>Whether an upload came at night.</summary>
    public static bool IsNight(UploadColumns uploads, int upload, DetectorSettings settings)
        => uploads.ClockOf(upload) is var clock && (clock >= settings.NightFrom * 3600 || clock < settings.NightUntil * 3600);
}
