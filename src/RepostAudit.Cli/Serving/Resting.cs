using System.Collections.Concurrent;
using RepostAudit.Core.Screenshots;

namespace RepostAudit.Cli.Serving;

/// <summary>
/// Tells files that are still being copied into a folder, which would be taken for truncated pictures, from those that are whole: one
/// is at rest when nothing has changed it for a while, by its own time or, where that lies in the future, by ours.
/// </summary>
/// <param name="rest">How long nothing must have changed; zero where files appear whole.</param>
internal sealed class Resting(TimeSpan rest)
{
    private readonly ConcurrentDictionary<(string Path, string Version), DateTimeOffset> _firstSeen = new();

    public bool IsAtRest(StoredScreenshot stored, DateTimeOffset now)
    {
        if (rest == TimeSpan.Zero || now - stored.UploadedAt >= rest)
        {
            return true;
        }

        return now - _firstSeen.GetOrAdd((stored.Path, stored.Version), now) >= rest;
    }
}
