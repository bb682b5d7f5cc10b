using System.CommandLine;
using System.Diagnostics;
using RepostAudit.Bench.Auditing;
using RepostAudit.Core.Fingerprints;
using RepostAudit.Core.Pictures;
using RepostAudit.Core.Uploads;
using RepostAudit.Core.UseCases.Closing;
using RepostAudit.Core.UseCases.Ingest;
using RepostAudit.Faults.Steps;
using RepostAudit.Faults.Stores;

namespace RepostAudit.Bench.Ingesting;

/// <summary>
/// Prints what each upload of a folder takes on one thread, all but reading its writing: they come in the order of their times into a fresh store, so each is
/// compared with those before it.
/// </summary>
internal static class UploadTimeReport
{
    public static int Run(string[] args)
    {
        var options = new FolderOptions();
        var readings = new Option<DirectoryInfo>("--readings") { Description = "Where readings lie, one file a picture; what is missing is read and put there" };
        var command = new RootCommand("Time of each upload without reading its writing, on one thread") { readings };
        options.AddTo(command);
        command.SetAction((parsed, cancellation) => PrintAsync(options.Read(parsed), parsed.GetValue(readings)?.FullName, cancellation));
        return command.Parse(args).Invoke();
    }

    private static async Task<int> PrintAsync(Workload work, string? folder, CancellationToken cancellation)
    {
        if (work.Settings.Pictures.Reader is not { } reader)
        {
            Console.Error.WriteLine(work.Settings.Pictures.Unread ?? "without reading there is nothing to compare");
            return 2;
        }

        using var temporary = new TemporaryFolder();
        GivenReadings given = new(reader, folder ?? temporary.Path);
        SeenFile.Claimed[] files = [.. work.Files.OrderBy(file => file.Claim.UploadedAt).ThenBy(file => file.Name)];
        foreach (var file in files)
        {
            given.Prepare(await ReadAsync(work, file, cancellation), work.Settings.Pictures.Decoder);
        }

        // The first replay lets the code be compiled.
        await ReplayAsync(work, files, given, cancellation);
        var times = await ReplayAsync(work, files, given, cancellation);
        Console.WriteLine($"{files.Length} uploads, one thread, decoder {work.Settings.Pictures.Decoder.Name}; processor time, ms an upload");
        Console.WriteLine($"  {"",-32} {"mean",8} {"median",8} {"p90",8} {"p99",8} {"most",8}");
        foreach (var stage in Enum.GetValues<UploadStage>())
        {
            Print(UploadClock.NameOf(stage), times.Select(time => time.Stages[(int)stage]));
        }

        Print("all (to reach: 60, p99 150)", times.Select(time => time.Stages.Aggregate(TimeSpan.Zero, (sum, stage) => sum + stage)));
        Print("all, by the clock on the wall", times.Select(time => time.Elapsed));
        return 0;
    }

    /// <param name="Stages">Processor time, by <see cref="UploadStage"/>.</param>
    /// <param name="Elapsed">By the clock.</param>
    private readonly record struct Spent(TimeSpan[] Stages, TimeSpan Elapsed);

    private static async Task<IReadOnlyList<Spent>> ReplayAsync(Workload work, IReadOnlyList<SeenFile.Claimed> files, GivenReadings given, CancellationToken cancellation)
    {
        using var folder = new TemporaryFolder();
        var clock = new UploadClock();
        var pictures = work.Settings.Pictures;
        TimedTools tools = new(clock, pictures.Decoder, pictures.Thumbnails, pictures.Inspector.Proxies);
        Inspector inspector = new(tools, tools, tools, given, DecodeLimits.Default);
        using var stores = await OpenStores.OpenAsync(new StoreAddress.Embedded(work.Folder, folder.Path), cancellation);
        var timed = GuardedStores.Of(stores.Ports, new TimedCalls(clock));
        PairJudge judge = new(timed.Proxies, tools);
        IngestUpload ingest = new(inspector, timed.Ledger, timed.Index, timed.Thumbnails, timed.Proxies, judge, ClaimRule.FirstStays);
        List<Spent> times = [];
        foreach (var file in files)
        {
            var began = Stopwatch.GetTimestamp();
            clock.Begin();
            var original = await ReadAsync(work, file, cancellation);
            given.Of(original.Content);
            await ingest.RunAsync(file.Name, file.Claim, original, cancellation);
            times.Add(new(clock.End(), Stopwatch.GetElapsedTime(began)));
        }

        return times;
    }

    private static async Task<Original> ReadAsync(Workload work, SeenFile.Claimed file, CancellationToken cancellation)
    {
        await using var stream = File.OpenRead(work.PathOf(file));
        return await Original.ReadAsync(stream, DecodeLimits.Default.MaxBytes, cancellation);
    }

    private static void Print(string name, IEnumerable<TimeSpan> times)
    {
        double[] sorted = [.. times.Select(time => time.TotalMilliseconds).Order()];
        double Quantile(double share) => sorted[(int)(share * (sorted.Length - 1))];
        Console.WriteLine($"  {name,-32} {sorted.Average(),8:F1} {Quantile(0.5),8:F1} {Quantile(0.9),8:F1} {Quantile(0.99),8:F1} {sorted[^1],8:F1}");
    }
}
