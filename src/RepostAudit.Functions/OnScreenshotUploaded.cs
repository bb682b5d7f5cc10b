using Azure.Storage.Blobs;
using Microsoft.Azure.Functions.Worker;
using RepostAudit.Functions.Blobs;

namespace RepostAudit.Functions;

/// <summary>A screenshot has come: it becomes facts.</summary>
public sealed class OnScreenshotUploaded(IngestBlob ingest)
{
    [Function(nameof(OnScreenshotUploaded))]
    public Task RunAsync([BlobTrigger(Screenshots.Path, Connection = Screenshots.Connection)] BlobClient blob, CancellationToken cancellation)
        => ingest.RunAsync(blob, cancellation);
}
