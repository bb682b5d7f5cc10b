using RepostAudit.Core.Pictures;
using RepostAudit.Core.Uploads;

namespace RepostAudit.Core.Ledger;

/// <summary>
/// Small grey pictures of what uploads show (JPEG, at most <see cref="Proxy.MaxBytes"/> bytes), kept by content for the pixel-wise verification of a pair, so that
/// neither original need be read and decoded again. Keeping the same twice changes nothing. Opaque to the store.
/// </summary>
public interface IProxyStore
{
    /// <param name="content">What the proxy shows; always the same proxy for the same content.</param>
    /// <param name="proxy">The file.</param>
    /// <param name="cancellation">Stops before anything is written.</param>
    Task KeepAsync(ContentHash content, ReadOnlyMemory<byte> proxy, CancellationToken cancellation);

    /// <returns>The file; null where none was kept.</returns>
    Task<byte[]?> FindAsync(ContentHash content, CancellationToken cancellation);
}
