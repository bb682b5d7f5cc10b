using System.Collections.Concurrent;
using RepostAudit.Cli.Terminal;
using RepostAudit.Core.Ledger;
using RepostAudit.Core.Pictures;
using RepostAudit.Core.Reports;
using RepostAudit.Core.Uploads;
using RepostAudit.Core.UseCases.Closing;
using RepostAudit.Core.UseCases.Ingest;

namespace RepostAudit.Cli.Auditing;

/// <summary>Ingests the files of a folder, several at once. A file that cannot be read is reported and stops nothing.</summary>
internal sealed class FolderIngest(string folder, IngestUpload ingest, DecodeLimits limits)
{
    /// <param name="Entries">What was ingested.</param>
    /// <param name="Unplaced">What could not be placed or read.</param>
    /// <param name="Problems">What was wrong with the latter, by file.</param>
    public sealed record Result(IReadOnlyCollection<Entry> Entries, IReadOnlyCollection<SeenFile.Unplaced> Unplaced, IReadOnlyList<Problem> Problems);

    public async Task<Result> RunAsync(IReadOnlyList<SeenFile> files, int threads, IProgressSink progress, CancellationToken cancellation)
    {
        var entries = new ConcurrentBag<Entry>();
        var failures = new ConcurrentBag<(SeenFile.Claimed File, string Message)>();
        var done = files.Count(file => file is SeenFile.Unplaced);
        await Parallel.ForEachAsync(
            files.OfType<SeenFile.Claimed>(),
            new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = cancellation },
            async (file, stop) =>
            {
                try
                {
                    var original = await ReadAsync(file.Name, stop);
                    entries.Add(await ingest.RunAsync(file.Name, file.Claim, original, stop));
                }
                catch (UnreadableException unreadable)
                {
                    failures.Add((file, unreadable.Message));
                }

                progress.Report(Interlocked.Increment(ref done));
            });
        return new Result(
            entries,
            [.. files.OfType<SeenFile.Unplaced>(), .. failures.Select(failure => new SeenFile.Unplaced(failure.File.Name, Rejection.Unreadable, failure.Message, failure.File.Claim.Unit, failure.File.Claim.UploadedAt))],
            [.. failures.OrderBy(failure => failure.File.Name).Select(failure => new Problem(failure.File.Name.ToString(), null, null, $"The file cannot be read ({failure.Message})", "Grant read access or copy it again, then run again"))]);
    }

    private async Task<Original> ReadAsync(UploadName name, CancellationToken cancellation)
    {
        try
        {
            await using var stream = File.OpenRead(Path.Combine(folder, name.ToString()));
            return await Original.ReadAsync(stream, limits.MaxBytes, cancellation);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new UnreadableException(failure.Message);
        }
    }

    /// <summary>Tells a failure of one input file from a failure of the store, which must stop the audit.</summary>
    private sealed class UnreadableException(string message) : Exception(message);
}
