using Azure.Storage.Blobs;
using Microsoft.Azure.Functions.Worker;
using RepostAudit.Functions.Runs;
using RepostAudit.Functions.Sources;

namespace RepostAudit.Functions;

/// <summary>A screenshot has come: it becomes facts.</summary>
public sealed class OnScreenshotUploaded(IngestRun ingest)
{
    [Function(nameof(OnScreenshotUploaded))]
    public Task RunAsync([BlobTrigger(ScreenshotTrigger.Path)] BlobClient blob, CancellationToken cancellation) => ingest.RunAsync(blob.Name, cancellation);
}
