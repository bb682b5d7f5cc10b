using System.Diagnostics;
using RepostAudit.Core.Uploads;
using RepostAudit.Faults.Stores;

namespace RepostAudit.Bench.Ingesting;

/// <summary>
/// Several uploads at once, as the functions run: while one waits for the storage another is decoded. The storage's share is what is
/// left of an upload's time after that of inspecting the same pictures, from memory, as many at once.
/// </summary>
internal static class SideBySide
{
    // The first of a run pay for the compiler; and of two runs of different things the later has the warmer machine, so they take turns.
    private const int Rounds = 3;

    public static async Task PrintAsync(BenchStore started, IReadOnlyList<string> paths, int atOnce, CancellationToken cancellation)
    {
        var uploads = await UploadsAsync(started, paths, cancellation);
        List<(double Inspecting, double Ingesting)> rounds = [];
        for (var round = 0; round <= Rounds; round++)
        {
            var inspecting = await TimeAsync(uploads, atOnce, upload =>
            {
                Machinery.Inspector.Inspect(upload.Original);
                return Task.CompletedTask;
            });
            using var stores = await OpenStores.OpenAsync(started.Address($"round{round}"), cancellation);
            var receive = Machinery.Pipeline(stores.Ports).Receive;
            var ingesting = await TimeAsync(uploads, atOnce, upload => receive.RunAsync(upload.Path, cancellation));
            rounds.Add((inspecting, ingesting));
        }

        // The first round is left out.
        var median = rounds[1..].OrderBy(round => 1 - round.Inspecting / round.Ingesting).ElementAt(Rounds / 2);
        Console.WriteLine($"{atOnce} at once, median of {Rounds} rounds: {median.Ingesting:F1} ms an upload, {median.Inspecting:F1} ms of it the picture; storage {100 * (1 - median.Inspecting / median.Ingesting):F1} % (to reach: 35)");
    }

    private static async Task<double> TimeAsync<T>(IReadOnlyList<T> items, int atOnce, Func<T, Task> work)
    {
        var began = Stopwatch.GetTimestamp();
        await Parallel.ForEachAsync(items, new ParallelOptions { MaxDegreeOfParallelism = atOnce }, async (item, _) => await work(item));
        return Stopwatch.GetElapsedTime(began).TotalMilliseconds / items.Count;
    }

    // One of each content: the same bytes are not inspected twice.
    private static async Task<IReadOnlyList<(string Path, Original Original)>> UploadsAsync(BenchStore started, IReadOnlyList<string> paths, CancellationToken cancellation)
    {
        using var stores = await OpenStores.OpenAsync(started.Address(IngestCostReport.Ledger), cancellation);
        List<(string Path, Original Original)> uploads = [];
        foreach (var path in paths)
        {
            await using var open = await stores.Ports.Screenshots.OpenAsync(path, cancellation) ?? throw new InvalidOperationException("A screenshot is gone");
            uploads.Add((path, await Original.ReadAsync(open.Content, Machinery.Inspector.Limits.MaxBytes, cancellation)));
        }

        return [.. uploads.DistinctBy(upload => upload.Original.Content)];
    }
}
