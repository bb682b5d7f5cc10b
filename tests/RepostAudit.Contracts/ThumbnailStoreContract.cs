using RepostAudit.Core.Ledger;
using RepostAudit.Core.Uploads;

namespace RepostAudit.Contracts;

/// <summary>The laws of <see cref="IThumbnailStore"/>. Every adapter's tests inherit them.</summary>
public abstract class ThumbnailStoreContract : JpegStoreContract<IThumbnailStore>
{
    protected sealed override Task KeepAsync(IThumbnailStore store, ContentHash content, ReadOnlyMemory<byte> jpeg) => store.KeepAsync(content, jpeg, Cancellation);

    protected sealed override Task<byte[]?> FindAsync(IThumbnailStore store, ContentHash content) => store.FindAsync(content, Cancellation);
}
