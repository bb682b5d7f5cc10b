using RepostAudit.Cli.Terminal;
using RepostAudit.Core.Fingerprints;
using RepostAudit.Core.Pictures;
using RepostAudit.Core.UseCases.Closing;
using RepostAudit.Embedded.Folder;
using RepostAudit.Reporting.Files;

namespace RepostAudit.Cli.Auditing;

/// <summary>Audits one folder: reads what is in it, ingests every upload, folds the facts, writes the outputs.</summary>
internal static class FolderAudit
{
    /// <exception cref="UsageException">The folder does not exist.</exception>
    /// <exception cref="IOException">The output cannot be written.</exception>
    public static async Task<AuditOutcome> RunAsync(string folder, string destination, AuditSettings settings, IProgressSink progress, CancellationToken cancellation)
    {
        var inspector = new Inspector(settings.Pictures.Decoder, settings.Pictures.Thumbnails, DecodeLimits.Default);
        var read = InputFolder.Read(folder, settings.Calendar, destination);
        var input = read.Ok ? read.Value : throw new UsageException($"{read.Error}.");
        using var work = WorkFolder.Open(destination, inspector);

        progress.Begin(input.Files.Count);
        var ingest = new FolderIngest(folder, new IngestUpload(inspector, work.Store, work.Store, work.Store), inspector.Limits);
        var ingested = await ingest.RunAsync(input.Files, settings.Threads, progress, cancellation);
        var edges = await work.Store.ReadEdgesAsync(cancellation).ToListAsync(cancellation);

        var context = new AuditContext(input.County, [.. input.Problems, .. ingested.Problems], input.Ignored);
        var outcome = new AuditOutcome(AuditFold.Fold(ingested.Entries, ingested.Unplaced, edges, context, settings.Calendar, settings.Recorded), input.Files.Count).Checked();
        await ReportFiles.WriteAsync(outcome.Report, work.Store, destination, settings.Report, cancellation);
        return outcome;
    }
}
