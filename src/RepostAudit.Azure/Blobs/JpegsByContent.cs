using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using RepostAudit.Core.Ledger;
using RepostAudit.Core.Uploads;

namespace RepostAudit.Azure.Blobs;

/// <summary>
/// Thumbnails, or proxies, each sort in a container of its own: blobs called by the content they show. Writing one again writes the
/// same, so no condition is asked.
/// </summary>
internal sealed class JpegsByContent(BlobContainerClient container) : IThumbnailStore, IProxyStore
{
    public async Task KeepAsync(ContentHash content, ReadOnlyMemory<byte> jpeg, CancellationToken cancellation)
        => await Blob(content).UploadAsync(
            BinaryData.FromBytes(jpeg),
            new BlobUploadOptions { HttpHeaders = new BlobHttpHeaders { ContentType = "image/jpeg" } },
            cancellation);

    public async Task<byte[]?> FindAsync(ContentHash content, CancellationToken cancellation)
    {
        try
        {
            return (await Blob(content).DownloadContentAsync(cancellation)).Value.Content.ToArray();
        }
        catch (RequestFailedException missing) when (missing.ErrorCode == BlobErrorCode.BlobNotFound)
        {
            return null;
        }
    }

    private BlobClient Blob(ContentHash content) => container.GetBlobClient(content.ToString());
}
