using RepostAudit.Core.Ledger;
using RepostAudit.Core.Uploads;

namespace RepostAudit.Faults.Steps;

internal sealed class GuardedThumbnails(IThumbnailStore inner, IPassage passage) : IThumbnailStore
{
    public Task KeepAsync(ContentHash content, ReadOnlyMemory<byte> jpeg, CancellationToken cancellation)
        => passage.WriteAsync("thumbnails.keep", () => inner.KeepAsync(content, jpeg, cancellation));

    public Task<byte[]?> FindAsync(ContentHash content, CancellationToken cancellation)
        => passage.ReadAsync("thumbnails.find", () => inner.FindAsync(content, cancellation));
}
