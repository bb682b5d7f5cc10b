using RepostAudit.Bench.Accuracy.Baselines;
using RepostAudit.Bench.Accuracy.Inputs;
using RepostAudit.Bench.Accuracy.Scoring;
using RepostAudit.Bench.Auditing;
using RepostAudit.Cli;
using RepostAudit.Cli.Auditing;
using RepostAudit.Reporting.Files;

namespace RepostAudit.Bench.Accuracy;

/// <summary>Lets systems decide about a corpus, or reads what they decided, and compares it with the truth.</summary>
/// <param name="settings">How pictures are read.</param>
/// <param name="keep">Where the audit's own decisions are kept, as CORPUS-submissions.csv and CORPUS-report.json; null for nowhere.</param>
/// <param name="progress">Told what is being done.</param>
internal sealed class SystemRuns(AuditSettings settings, string? keep, TextWriter progress)
{
    /// <exception cref="UsageException">A file of decisions is wrong, or has no upload in common with the labels.</exception>
    public async Task<CorpusResult> RunAsync(Corpus corpus, bool baselines, CancellationToken cancellation)
    {
        List<SystemScores> systems = [];
        foreach (var (at, file) in corpus.Decisions.Index())
        {
            systems.Add(await ScoresAsync(corpus, NameOf(file, at, corpus.Decisions.Count), file, cancellation));
        }

        if (systems.Count == 0)
        {
            systems.Add(await AuditAsync(corpus, cancellation));
        }

        if (baselines)
        {
            progress.WriteLine($"{corpus.Name}: hashing for the baselines");
            var uploads = await UploadHashes.OfAsync(Workload.Of(corpus.Folder!, settings), cancellation);
            systems.AddRange(ClassicMethod.All.Select(method => new SystemScores(method.Name, method.Family, Case.Of(corpus, method.Decide(uploads)))));
        }

        return new(corpus.Name, systems);
    }

    private async Task<SystemScores> AuditAsync(Corpus corpus, CancellationToken cancellation)
    {
        using var output = new TemporaryFolder();
        using var claimed = corpus.ClaimsFile is { } claims ? new ClaimedFolder(corpus.Folder!, claims) : null;
        var work = Workload.Of(claimed?.Path ?? corpus.Folder!, settings);
        progress.WriteLine($"{corpus.Name}: auditing {work.Files.Count} files");
        await work.AuditAsync(output.Path, cancellation);
        var decisions = Path.Combine(output.Path, ReportFiles.Submissions);
        if (keep is not null)
        {
            Directory.CreateDirectory(keep);
            foreach (var file in (string[])[ReportFiles.Submissions, ReportFiles.Json])
            {
                File.Copy(Path.Combine(output.Path, file), Path.Combine(keep, $"{corpus.Name}-{file}"), overwrite: true);
            }
        }

        return await ScoresAsync(corpus, "audit", decisions, cancellation);
    }

    private static async Task<SystemScores> ScoresAsync(Corpus corpus, string name, string file, CancellationToken cancellation)
    {
        var decisions = Decision.Read(file);
        return corpus.Labels.Keys.Any(decisions.ContainsKey)
            ? new(name, name, Case.Of(corpus, decisions, await ShownBeside.ReadAsync(file, cancellation)))
            : throw new UsageException($"{file}, path: none of its {decisions.Count} uploads is among the {corpus.Labels.Count} labels of {corpus.Name}; give the labels of the same corpus.");
    }

    // Several systems bear a number and the names of their files; the audit's own file that of its folder.
    private static string NameOf(string file, int at, int count)
    {
        var name = Path.GetFileName(file) == ReportFiles.Submissions ? Path.GetFileName(Path.GetDirectoryName(file)) : Path.GetFileNameWithoutExtension(file);
        return count > 1 ? $"{at + 1} {name}" : name ?? file;
    }
}
