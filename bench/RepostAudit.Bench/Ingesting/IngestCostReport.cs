using System.CommandLine;
using System.Diagnostics;
using RepostAudit.Azure.Connecting;
using RepostAudit.Core.Screenshots;
using RepostAudit.Faults.Steps;
using RepostAudit.Faults.Stores;

namespace RepostAudit.Bench.Ingesting;

/// <summary>Prints what of an upload's time goes into the storage, and how many requests it costs, over pictures of real size.</summary>
internal static class IngestCostReport
{
    internal const string Ledger = "shared";

    public static int Run(string[] args)
    {
        var folder = new Argument<DirectoryInfo>("FOLDER") { Description = "A folder of screenshots" }.AcceptExistingOnly();
        var store = BenchStore.Option("azurite");
        var most = new Option<int>("--most") { Description = "At most so many of them", DefaultValueFactory = _ => int.MaxValue };
        var atOnce = new Option<int>("--at-once") { Description = "How many uploads are under way at once in the second part, as host.json lets the functions", DefaultValueFactory = _ => 4 };
        var command = new RootCommand("What one upload costs") { folder, store, most, atOnce };
        command.SetAction(async (parsed, cancellation) =>
        {
            await using var started = await BenchStore.StartAsync(parsed.GetValue(store)!);
            var counts = new RequestCounts(LedgerName.Parse(Ledger).OrThrow());
            using var stores = await OpenStores.OpenAsync(started.Address(Ledger), cancellation, counts);
            var paths = await UploadAsync(stores.Ports.Screenshots, parsed.GetValue(folder)!.FullName, parsed.GetValue(most), cancellation);
            var passage = new TimedPassage();
            Print(await MeasureAsync(stores, paths, passage, counts, cancellation), passage, counts);
            await SideBySide.PrintAsync(started, paths, parsed.GetValue(atOnce), cancellation);
        });
        return command.Parse(args).Invoke();
    }

    /// <summary>What one upload cost.</summary>
    private readonly record struct Cost(TimeSpan Total, TimeSpan Storage, int Requests)
    {
        public double Share => Storage / Total;
    }

    private static async Task<IReadOnlyList<string>> UploadAsync(IScreenshots screenshots, string folder, int most, CancellationToken cancellation)
    {
        string[] endings = [".jpg", ".jpeg", ".png", ".webp", ".gif", ".bmp"];
        List<string> paths = [];
        foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Where(file => endings.Contains(Path.GetExtension(file).ToLowerInvariant()))
            .Order(StringComparer.Ordinal)
            .Take(most))
        {
            var path = $"2024-W10/u1/{Path.GetRelativePath(folder, file).Replace('\\', '/')}";
            await using var content = File.OpenRead(file);
            await screenshots.PutAsync(path, content, new Dictionary<string, string>(), cancellation);
            paths.Add(path);
        }

        return paths;
    }

    private static async Task<IReadOnlyList<Cost>> MeasureAsync(OpenStores stores, IReadOnlyList<string> paths, TimedPassage passage, RequestCounts counts, CancellationToken cancellation)
    {
        var receive = Machinery.Pipeline(GuardedStores.Of(stores.Ports, passage)).Receive;
        List<Cost> costs = [];
        counts.Clear();
        foreach (var path in paths)
        {
            passage.Clear();
            var (began, before) = (Stopwatch.GetTimestamp(), counts.Total);
            await receive.RunAsync(path, cancellation);
            costs.Add(new(Stopwatch.GetElapsedTime(began), passage.Spent, counts.Total - before));
        }

        // The first ones pay for the compiler, not for the storage.
        return [.. costs.Skip(Math.Min(20, costs.Count / 10))];
    }

    private static void Print(IReadOnlyList<Cost> costs, TimedPassage passage, RequestCounts counts)
    {
        Console.WriteLine($"{costs.Count} uploads, one at a time, decoder imagesharp, {Environment.ProcessorCount} processors");
        Console.WriteLine($"time       median {Median(costs, cost => cost.Total.TotalMilliseconds):F1} ms, of which storage {Median(costs, cost => cost.Storage.TotalMilliseconds):F1} ms");
        Console.WriteLine($"storage    {100 * Median(costs, cost => cost.Share):F1} % at the median, {100 * costs.Sum(cost => cost.Storage.TotalSeconds) / costs.Sum(cost => cost.Total.TotalSeconds):F1} % of all time (to reach: 35)");
        Console.WriteLine($"requests   {Median(costs, cost => cost.Requests):F0} at the median, {costs.Max(cost => cost.Requests)} at most (to reach: 12 at the median)");
        foreach (var (kind, count) in counts.ByKind.OrderByDescending(kind => kind.Value))
        {
            Console.WriteLine($"  {kind,-28} {count,8}");
        }

        Console.WriteLine("storage by call, ms of all uploads, the first ones too");
        foreach (var (call, spent) in passage.ByCall.OrderByDescending(call => call.Value))
        {
            Console.WriteLine($"  {call,-28} {spent.TotalMilliseconds,8:F0}");
        }
    }

    private static double Median(IReadOnlyList<Cost> costs, Func<Cost, double> of) => costs.Select(of).Order().ElementAt(costs.Count / 2);
}
