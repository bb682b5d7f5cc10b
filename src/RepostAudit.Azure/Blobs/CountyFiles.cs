using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;

namespace RepostAudit.Azure.Blobs;

/// <summary>The county's own tables, <c>units.csv</c>, <c>quotas.csv</c>, <c>articles.csv</c> and <c>holidays.csv</c>, as blobs in the container <c>county</c>.</summary>
public sealed class CountyFiles
{
    private readonly BlobContainerClient _container;

    internal CountyFiles(BlobContainerClient container) => _container = container;

    /// <param name="name">Such as <c>units.csv</c>.</param>
    /// <param name="cancellation">Stops the reading.</param>
    /// <returns>All bytes of the file; null where there is none.</returns>
    public async Task<ReadOnlyMemory<byte>?> ReadAsync(string name, CancellationToken cancellation)
    {
        try
        {
            return (await _container.GetBlobClient(name).DownloadContentAsync(cancellation)).Value.Content.ToMemory();
        }
        catch (RequestFailedException missing) when (missing.ErrorCode == BlobErrorCode.BlobNotFound)
        {
            return null;
        }
    }

    /// <summary>Puts a file in the place of the one that was there.</summary>
    public async Task ReplaceAsync(string name, ReadOnlyMemory<byte> content, CancellationToken cancellation)
        => await _container.GetBlobClient(name).UploadAsync(
            BinaryData.FromBytes(content),
            new BlobUploadOptions { HttpHeaders = new BlobHttpHeaders { ContentType = ContentTypes.Of(name) } },
            cancellation);
}
