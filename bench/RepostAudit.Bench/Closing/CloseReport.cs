using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using RepostAudit.Core.Matching;
using RepostAudit.Core.Ranking;
using RepostAudit.Core.UseCases;
using RepostAudit.Core.UseCases.Closing;
using RepostAudit.Core.Uploads;
using RepostAudit.Faults.Stores;
using RepostAudit.Reporting.Files;

namespace RepostAudit.Bench.Closing;

/// <summary>Prints how long closing a week takes, and how much memory, with every file of the report drawn and published.</summary>
internal static class CloseReport
{
    public const string OnceCommand = "close-once";

    public static int Run(string[] args)
    {
        var store = BenchStore.Option("embedded");
        var entries = new Option<int>("--entries") { Description = "How many uploads the week has", DefaultValueFactory = _ => 100_000 };
        var command = new RootCommand("Closing a week") { store, entries };
        command.SetAction(async (parsed, cancellation) =>
        {
            using var folder = new TemporaryFolder();
            using (var stores = await OpenStores.OpenAsync(Address(folder.Path), cancellation))
            {
                await new SyntheticWeek(1).FillAsync(stores.Ports, parsed.GetValue(entries), cancellation);
            }

            Console.WriteLine($"{parsed.GetValue(entries)} entries; to reach for 100,000: 20 s and 500 MB");
            await ChildRun.OfAsync([OnceCommand, folder.Path], cancellation);
        });
        return command.Parse(args).Invoke();
    }

    public static int RunOnce(string[] args)
    {
        var folder = new Argument<string>("FOLDER");
        var command = new RootCommand("One closing") { folder };
        command.SetAction((parsed, cancellation) => CloseAsync(parsed.GetValue(folder)!, cancellation));
        return command.Parse(args).Invoke();
    }

    private static StoreAddress.Embedded Address(string folder) => new(Path.Combine(folder, "inbox"), Path.Combine(folder, "facts"));

    private static async Task CloseAsync(string folder, CancellationToken cancellation)
    {
        using var stores = await OpenStores.OpenAsync(Address(folder), cancellation);
        var pipeline = new Pipeline(
            stores.Ports,
            Machinery.Inspector,
            new ReportRenderer(stores.Ports.Thumbnails, new ReportOptions()),
            new PipelineSettings(Machinery.Calendar, new ClosingPolicy(), new(CountyCalendar.DefaultZone, "imagesharp", Reader: null, new MatchPolicy(), new RankingPolicy())),
            TimeProvider.System);

        foreach (var which in (string[])["first closing", "nothing new"])
        {
            var began = Stopwatch.GetTimestamp();
            var closing = await pipeline.CloseWeek.RunAsync(SyntheticWeek.Week, cancellation);
            using var self = Process.GetCurrentProcess();
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{which,-14} {Stopwatch.GetElapsedTime(began).TotalSeconds,6:F1} s  processor {self.TotalProcessorTime.TotalSeconds,6:F1} s  peak memory {self.PeakWorkingSet64 / 1e6,6:F0} MB  {closing.Totals} new: {closing.IsNew}"));
        }
    }
}
