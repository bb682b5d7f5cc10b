using System.Diagnostics;

namespace RepostAudit.Functions.Telemetry;

internal static class Spans
{
    /// <summary>
    /// Marks what the span measured as failed. Only the kind of failure: its message may hold a path, and the host logs it anyway.
    /// </summary>
    public static void Fail(this Activity? span, Exception failure)
        => span?.SetStatus(ActivityStatusCode.Error).SetTag("error.type", failure.GetType().FullName);
}
