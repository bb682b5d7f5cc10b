using System.CommandLine;
using RepostAudit.Bench.Accuracy.Inputs;
using RepostAudit.Bench.Auditing;
using RepostAudit.Cli;
using RepostAudit.Cli.Auditing;
using RepostAudit.Core.Matching.Scoring;
using RepostAudit.Core.Uploads;
using RepostAudit.Embedded.Sqlite;

namespace RepostAudit.Bench.Fitting;

/// <summary>Audits labelled corpora and writes down every pair that was compared, with the truth about it: what <see cref="FitReport"/> learns from.</summary>
internal static class PairsReport
{
    // Beside these labels, two captures of one act differ in more than what was done to a file.
    private static readonly string[] CapturedAgain = ["dup_recapture", "dup_recapture_other_device"];

    public static int Run(string[] args)
    {
        var folders = new Argument<DirectoryInfo[]>("FOLDER") { Description = "Input folders of the audit", Arity = ArgumentArity.OneOrMore }.AcceptExistingOnly();
        var labels = new Option<FileInfo[]>("--labels") { Description = "The truth about each folder, in the same order", Required = true, AllowMultipleArgumentsPerToken = true }.AcceptExistingOnly();
        var ledgers = new Option<DirectoryInfo>("--ledgers") { Description = "Where each corpus is audited to, in a folder of its name; what is there already is not read again", Required = true };
        var output = new Option<FileInfo>("--out") { Description = "The CSV file of pairs", Required = true };
        var settings = new SettingsOptions();
        var command = new RootCommand("Pairs to fit the match model on") { folders, labels, ledgers, output };
        settings.AddTo(command);
        command.SetAction((parsed, cancellation) => RunAsync(
            Corpus.All([.. parsed.GetValue(folders)!.Select(folder => folder.FullName)], [.. parsed.GetValue(labels)!.Select(file => file.FullName)], [], [], baselines: true),
            parsed.GetValue(ledgers)!.FullName,
            parsed.GetValue(output)!.FullName,
            settings.Read(parsed),
            cancellation));
        return command.Parse(args).Invoke();
    }

    private static async Task<int> RunAsync(IReadOnlyList<Corpus> corpora, string ledgers, string output, AuditSettings settings, CancellationToken cancellation)
    {
        List<LabelledPair> pairs = [];
        foreach (var corpus in corpora)
        {
            var destination = Path.Combine(ledgers, corpus.Name);
            Directory.CreateDirectory(destination);
            await Workload.Of(corpus.Folder!, settings).AuditAsync(destination, cancellation);
            var found = await PairsAsync(corpus, destination, settings, cancellation);
            Console.WriteLine($"{corpus.Name}: {found.Count} pairs, {found.Count(pair => pair.SameAct)} of one act");
            pairs.AddRange(found);
        }

        PairTable.Write(output, pairs);
        return 0;
    }

    private static async Task<IReadOnlyList<LabelledPair>> PairsAsync(Corpus corpus, string destination, AuditSettings settings, CancellationToken cancellation)
    {
        using var store = EmbeddedStore.Open(WorkFolder.Ledger(destination), settings.Pictures.Inspector.Stamp) is StoreOpening.Opened opened
            ? opened.Store
            : throw new UsageException($"The ledger in '{destination}' was made in another way; delete the folder.");
        var entries = await store.ReadEntriesAsync(Period.Always, cancellation).ToDictionaryAsync(entry => entry.Key, cancellationToken: cancellation);
        EdgeScorer scorer = new(entries.Values);
        List<LabelledPair> pairs = [];
        await foreach (var edge in store.ReadEdgesAsync(Period.Always, cancellation))
        {
            if (scorer.Rarity(edge) is { } rarity
                && corpus.Labels.GetValueOrDefault(entries[edge.Later].Name.ToString()) is { } later
                && corpus.Labels.GetValueOrDefault(entries[edge.Earlier].Name.ToString()) is { } earlier)
            {
                var same = later.Repeats(earlier) || earlier.Repeats(later);
                var sameCapture = same && !CapturedAgain.Contains(later.Kind.Name) && !CapturedAgain.Contains(earlier.Kind.Name);
                pairs.Add(new(corpus.Name, later.Path, earlier.Path, same, sameCapture, edge.Evidence.Page!.Measures, rarity));
            }
        }

        return pairs;
    }
}
