using RepostAudit.Core.Uploads;

namespace RepostAudit.Core.Ledger;

/// <summary>Small JPEGs for reports, kept by the content they show. Keeping the same twice changes nothing.</summary>
public interface IThumbnailStore
{
    Task KeepAsync(ContentHash content, ReadOnlyMemory<byte> jpeg, CancellationToken cancellation);

    Task<byte[]?> FindAsync(ContentHash content, CancellationToken cancellation);
}
