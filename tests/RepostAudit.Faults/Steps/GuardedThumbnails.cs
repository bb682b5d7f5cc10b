using RepostAudit.Core.Ledger;
using RepostAudit.Core.Uploads;

namespace RepostAudit.Faults.Steps;

internal sealed class GuardedThumbnails(IThumbnailStore inner, StepGuard guard) : IThumbnailStore
{
    public Task KeepAsync(ContentHash content, ReadOnlyMemory<byte> jpeg, CancellationToken cancellation)
        => guard.WriteAsync("thumbnails.keep", () => inner.KeepAsync(content, jpeg, cancellation));

    public Task<byte[]?> FindAsync(ContentHash content, CancellationToken cancellation)
        => guard.ReadAsync("thumbnails.find", () => inner.FindAsync(content, cancellation));
}
