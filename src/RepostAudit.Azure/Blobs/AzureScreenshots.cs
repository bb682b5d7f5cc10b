using System.Runtime.CompilerServices;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using RepostAudit.Core.Screenshots;

namespace RepostAudit.Azure.Blobs;

/// <summary>
/// Screenshots as blobs. A version is an ETag. The time of an upload is Last-Modified: the creation time may survive an overwrite,
/// so a unit could reserve an early time with an empty file and fill it later.
/// </summary>
internal sealed class AzureScreenshots(BlobContainerClient container) : IScreenshots
{
    /// <summary>Says of a blob which call put it; never handed out.</summary>
    private const string PutBy = "putby";

    /// <summary>In accounts with a hierarchical namespace a folder is listed as a blob that says this of itself.</summary>
    private const string IsFolder = "hdi_isfolder";

    public async IAsyncEnumerable<StoredScreenshot> ListAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        var listed = container.GetBlobsAsync(new GetBlobsOptions { Traits = BlobTraits.Metadata }, cancellation).Where(blob => blob.Metadata?.ContainsKey(IsFolder) != true);
        await foreach (var blob in ListingOrder.ToOrdinal(listed, blob => blob.Name).WithCancellation(cancellation))
        {
            var properties = blob.Properties;
            yield return new(blob.Name, Version(properties.ETag!.Value), properties.LastModified!.Value, properties.ContentLength ?? 0, Said(blob.Metadata));
        }
    }

    public async Task<OpenScreenshot?> OpenAsync(string path, CancellationToken cancellation)
    {
        if (!BlobNames.CanBeReached(path))
        {
            return null;
        }

        try
        {
            // One request: bytes, time and metadata are of one version, and what breaks off goes on in that version or fails.
            var open = (await container.GetBlobClient(path).DownloadStreamingAsync(cancellationToken: cancellation)).Value;
            var details = open.Details;
            return new(new(path, Version(details.ETag), details.LastModified, details.ContentLength, Said(details.Metadata)), open.Content);
        }
        catch (RequestFailedException missing) when (missing.ErrorCode == BlobErrorCode.BlobNotFound)
        {
            return null;
        }
    }

    public async Task<bool> PutAsync(string path, Stream content, IReadOnlyDictionary<string, string> metadata, CancellationToken cancellation)
    {
        var blob = container.GetBlobClient(path);
        var call = Guid.NewGuid().ToString("N");
        try
        {
            await blob.UploadAsync(content, new BlobUploadOptions
            {
                Conditions = new BlobRequestConditions { IfNoneMatch = ETag.All },
                Metadata = new Dictionary<string, string>(metadata) { [PutBy] = call },
            }, cancellation);
            return true;
        }
        catch (RequestFailedException taken) when (taken.ErrorCode == BlobErrorCode.BlobAlreadyExists)
        {
            // Perhaps by ourselves, and only the answer was lost.
            var there = await blob.GetPropertiesAsync(cancellationToken: cancellation);
            return there.Value.Metadata.TryGetValue(PutBy, out var by) && by == call;
        }
    }

    private static string Version(ETag tag) => tag.ToString().Trim('"');

    private static Dictionary<string, string> Said(IDictionary<string, string>? metadata)
        => new((metadata ?? new Dictionary<string, string>()).Where(pair => !string.Equals(pair.Key, PutBy, StringComparison.OrdinalIgnoreCase)), StringComparer.OrdinalIgnoreCase);
}
