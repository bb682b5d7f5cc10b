using RepostAudit.Core.Ledger;
using RepostAudit.Core.Uploads;

namespace RepostAudit.Contracts;

/// <summary>The laws of <see cref="IProxyStore"/>. Every adapter's tests inherit them.</summary>
public abstract class ProxyStoreContract : JpegStoreContract<IProxyStore>
{
    /// <summary>The thumbnails that lie beside the proxies.</summary>
    /// <inheritdoc cref="LedgerContract.OpenAsync"/>
    protected abstract Task<IThumbnailStore> OpenThumbnailsAsync(string store);

    [Fact]
    public async Task Proxies_and_thumbnails_of_one_content_do_not_mix()
    {
        var (proxies, thumbnails) = (await OpenAsync("a"), await OpenThumbnailsAsync("a"));
        await proxies.KeepAsync(Facts.Content("a"), new byte[] { 1 }, Cancellation);
        Assert.Null(await thumbnails.FindAsync(Facts.Content("a"), Cancellation));

        await thumbnails.KeepAsync(Facts.Content("a"), new byte[] { 2 }, Cancellation);

        Assert.Equal([1], await proxies.FindAsync(Facts.Content("a"), Cancellation));
        Assert.Equal([2], await thumbnails.FindAsync(Facts.Content("a"), Cancellation));
    }

    protected sealed override Task KeepAsync(IProxyStore store, ContentHash content, ReadOnlyMemory<byte> jpeg) => store.KeepAsync(content, jpeg, Cancellation);

    protected sealed override Task<byte[]?> FindAsync(IProxyStore store, ContentHash content) => store.FindAsync(content, Cancellation);
}
