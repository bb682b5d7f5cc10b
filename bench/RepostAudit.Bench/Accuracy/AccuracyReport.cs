using System.CommandLine;
using RepostAudit.Bench.Accuracy.Inputs;
using RepostAudit.Bench.Accuracy.Printing;
using RepostAudit.Bench.Accuracy.Scoring;
using RepostAudit.Bench.Auditing;
using RepostAudit.Cli;

namespace RepostAudit.Bench.Accuracy;

/// <summary>Prints how right the audit is on labelled corpora: what it recognises, whom it accuses, and what classic methods do there.</summary>
internal static class AccuracyReport
{
    public static int Run(string[] args) => Run(args, Console.Out, Console.Error);

    internal static int Run(string[] args, TextWriter output, TextWriter error)
    {
        var folders = new Argument<DirectoryInfo[]>("FOLDER") { Description = "Input folders of the audit; none is needed with --decisions and without --baselines", Arity = ArgumentArity.ZeroOrMore };
        var labels = Files("--labels", "The truth about each folder: CSV with path, unit, kind, act_id, alt_act_id, severity, cross_unit, article");
        labels.Required = true;
        var claims = Files("--claims", "For each folder a manifest that claims articles; it is audited in place of the folder's own");
        var decisions = Files("--decisions", "Decisions already made, for each folder a submissions.csv; no audit is run");
        var baselines = new Option<bool>("--baselines") { Description = "SHA-256, dHash, pHash and PDQ beside it" };
        var destination = new Option<DirectoryInfo?>("--out") { Description = "Where the figures go as CSV, and the curve as SVG" };
        var settings = new SettingsOptions();
        var command = new RootCommand("Accuracy on labelled corpora") { folders.AcceptExistingOnly(), labels, claims, decisions, baselines, destination };
        settings.AddTo(command);
        command.SetAction((parsed, cancellation) => RunAsync(
            () => Corpus.All(Paths(parsed.GetValue(folders)), Paths(parsed.GetValue(labels)), Paths(parsed.GetValue(claims)), Paths(parsed.GetValue(decisions)), parsed.GetValue(baselines)),
            new SystemRuns(settings.Read(parsed), parsed.GetValue(destination)?.FullName, error),
            parsed.GetValue(baselines),
            parsed.GetValue(destination)?.FullName,
            output,
            error,
            cancellation));
        return command.Parse(args).Invoke(new InvocationConfiguration { Output = output, Error = error });
    }

    private static async Task<int> RunAsync(
        Func<IReadOnlyList<Corpus>> corpora, SystemRuns runs, bool baselines, string? destination, TextWriter output, TextWriter error, CancellationToken cancellation)
    {
        try
        {
            List<CorpusResult> results = [];
            foreach (var corpus in corpora())
            {
                results.Add(await runs.RunAsync(corpus, baselines, cancellation));
            }

            if (results.Count > 1)
            {
                results.Add(CorpusResult.Pooled(results));
            }

            foreach (var result in results)
            {
                Print(output, result);
            }

            if (destination is not null)
            {
                ResultFiles.Write(destination, results);
            }

            return 0;
        }
        catch (UsageException wrong)
        {
            error.WriteLine(wrong.Message);
            return 2;
        }
    }

    private static void Print(TextWriter output, CorpusResult result)
    {
        var first = result.Systems[0];
        output.WriteLine($"{result.Name}: {first.Duplicates.Count} duplicates, {first.Honest.Count} honest uploads, {first.Junk.Count} that are no evidence");
        output.WriteLine();
        ScoreTable.Print(output, first);
        if (result.Systems.Count > 1)
        {
            ComparisonTable.Print(output, result.Systems);
        }
    }

    private static Option<FileInfo[]> Files(string name, string description)
        => new Option<FileInfo[]>(name) { Description = description, AllowMultipleArgumentsPerToken = true }.AcceptExistingOnly();

    private static string[] Paths(IEnumerable<FileSystemInfo>? given) => [.. (given ?? []).Select(one => one.FullName)];
}
