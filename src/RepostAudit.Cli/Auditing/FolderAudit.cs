using RepostAudit.Cli.Terminal;
using RepostAudit.Core.Ledger;
using RepostAudit.Core.Matching;
using RepostAudit.Core.UseCases.Closing;
using RepostAudit.Core.UseCases.Ingest;
using RepostAudit.Core.Uploads;
using RepostAudit.Embedded.Folder;
using RepostAudit.Embedded.Sqlite;
using RepostAudit.Reporting.Files;

namespace RepostAudit.Cli.Auditing;

/// <summary>Audits one folder: reads what is in it, ingests every upload, folds the facts, writes the outputs.</summary>
internal static class FolderAudit
{
    /// <exception cref="UsageException">The folder does not exist.</exception>
    /// <exception cref="IOException">The output cannot be written.</exception>
    public static async Task<AuditOutcome> RunAsync(string folder, string destination, AuditSettings settings, IProgressSink progress, CancellationToken cancellation)
    {
        var inspector = settings.Pictures.Inspector;
        var read = InputFolder.Read(folder, settings.Calendar, destination);
        var input = read.Ok ? read.Value : throw new UsageException($"{read.Error}.");
        using var work = WorkFolder.Open(destination, inspector);

        progress.Begin(input.Files.Count);
        PairJudge judge = new(work.Store, inspector.Proxies);
        var ingest = new FolderIngest(
            folder,
            new IngestUpload(inspector, work.Store, work.Store, work.Store, work.Store, judge, ClaimRule.AsSaidNow),
            inspector.Limits);
        var ingested = await ingest.RunAsync(input.Files, settings.Threads, progress, cancellation);

        var context = new AuditContext(input.County, [.. input.Problems, .. ingested.Problems], input.Ignored);
        var facts = await FactsAsync(ingested, work.Store, judge, cancellation);
        var outcome = new AuditOutcome(AuditInquiry.Add(AuditFold.Fold(facts, context, settings.Calendar, settings.Recorded), [], settings.Calendar), input.Files.Count).Checked();
        await ReportFiles.WriteAsync(outcome.Report, work.Store, destination, settings.Report, cancellation);
        return outcome;
    }

    // The ledger may hold more than the input has now: what a corrected manifest said before. It must not be seen.
    private static async Task<AuditFacts> FactsAsync(FolderIngest.Result ingested, EmbeddedStore store, PairJudge judge, CancellationToken cancellation)
    {
        var present = ingested.Entries.ToDictionary(entry => entry.Key);
        var found = await store.ReadEdgesAsync(Period.Always, cancellation)
            .Where(edge => present.ContainsKey(edge.Later) && present.ContainsKey(edge.Earlier))
            .ToListAsync(cancellation);
        var crowds = await store.ReadCrowdsAsync(Crowds.Bound, cancellation)
            .Select(members => (IReadOnlyList<EntryKey>)[.. members.Where(present.ContainsKey)])
            .ToListAsync(cancellation);
        var counts = await store.CountAsync(Crowds.Hints(found, present.GetValueOrDefault), cancellation);
        var edges = await Crowds.CompleteAsync(
            ingested.Entries, present.GetValueOrDefault, found, crowds, counts, (entry, others) => judge.JudgeAsync(entry, others, cancellation));
        return new AuditFacts(ingested.Entries, edges) { Unplaced = ingested.Unplaced };
    }
}
