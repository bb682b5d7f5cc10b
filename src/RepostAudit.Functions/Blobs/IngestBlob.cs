using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Microsoft.Extensions.Logging;
using RepostAudit.Core.Fingerprints;
using RepostAudit.Core.Pictures;
using RepostAudit.Core.Uploads;
using RepostAudit.Core.UseCases.Closing;

namespace RepostAudit.Functions.Blobs;

/// <summary>
/// Brings a blob to <see cref="IngestUpload"/>. A bad picture is recorded as rejected, and that is success; whatever is thrown
/// makes the host try again and in the end put the blob's name into its poison queue, so that no upload is lost in silence.
/// </summary>
public sealed partial class IngestBlob(IngestUpload ingest, DecodeLimits limits, CountyCalendar calendar, ILogger<IngestBlob> logger)
{
    /// <exception cref="UnplaceableBlobException">The blob's name does not say whose upload it is.</exception>
    /// <exception cref="Azure.RequestFailedException">The blob could not be read, or was overwritten or deleted meanwhile.</exception>
    /// <exception cref="EndOfStreamException">The download was cut short.</exception>
    public async Task RunAsync(BlobClient blob, CancellationToken cancellation)
    {
        // One request answers with bytes, times and metadata of one version, even if the blob is overwritten meanwhile.
        using var download = (await blob.DownloadStreamingAsync(cancellationToken: cancellation)).Value;
        var placed = Place(blob.Name, download.Details.CreatedOn, download.Details.Metadata);
        var original = await ReadAsync(download, cancellation);
        var entry = await ingest.RunAsync(placed.Name, placed.Claim, original, cancellation);
        LogEntry(entry.Id, entry.Name, entry.Inspection is Inspection.NoEvidence no ? no.Reason.Code() : "evidence");
    }

    private PlacedBlob Place(string path, DateTimeOffset createdOn, IDictionary<string, string> metadata)
    {
        if (createdOn == default)
        {
            // Year 1 would come before every other upload and call them all duplicates.
            throw new InvalidOperationException($"The storage names no creation time for blob '{path}'");
        }

        var placed = PlacedBlob.Parse(path, createdOn, metadata, calendar);
        if (!placed.Ok)
        {
            LogUnplaceable(path, placed.Error);
            throw new UnplaceableBlobException(path, placed.Error);
        }

        foreach (var doubt in placed.Value.Doubts)
        {
            LogDoubt(placed.Value.Name, doubt);
        }

        return placed.Value;
    }

    private async Task<Original> ReadAsync(BlobDownloadStreamingResult download, CancellationToken cancellation)
    {
        var original = await Original.ReadAsync(download.Content, limits.MaxBytes, cancellation);

        // A download cut short is no truncated picture: nobody's upload is rejected for it.
        return original.Length == download.Details.ContentLength
            ? original
            : throw new EndOfStreamException($"The download ended after {original.Length} of {download.Details.ContentLength} bytes");
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Entry {Entry} of {Name}: {Outcome}")]
    private partial void LogEntry(EntryId entry, UploadName name, string outcome);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Name}: {Doubt}")]
    private partial void LogDoubt(UploadName name, string doubt);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Blob '{Path}' cannot be placed and will go to the poison queue: {Reason}")]
    private partial void LogUnplaceable(string path, string reason);
}
