using RepostAudit.Core.Uploads;

namespace RepostAudit.Core.Ledger;

public interface IProxyStore
{
    Task KeepAsync(ContentHash content, ReadOnlyMemory<byte> proxy, CancellationToken cancellation);

    Task<byte[]?> FindAsync(ContentHash content, CancellationToken cancellation);
}
