using RepostAudit.Core.Ledger;
using RepostAudit.Core.Uploads;

namespace RepostAudit.Faults.Steps;

internal sealed class GuardedProxies(IProxyStore inner, IPassage passage) : IProxyStore
{
    public Task KeepAsync(ContentHash content, ReadOnlyMemory<byte> proxy, CancellationToken cancellation)
        => passage.WriteAsync("proxies.keep", () => inner.KeepAsync(content, proxy, cancellation));

    public Task<byte[]?> FindAsync(ContentHash content, CancellationToken cancellation)
        => passage.ReadAsync("proxies.find", () => inner.FindAsync(content, cancellation));
}
