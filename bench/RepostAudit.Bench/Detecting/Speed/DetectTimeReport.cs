using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using RepostAudit.Cli.Detecting;
using RepostAudit.Core.Anomalies;
using RepostAudit.Core.Uploads;
using RepostAudit.Simulation;

namespace RepostAudit.Bench.Detecting.Speed;

/// <summary>Prints how long reading a ledger and asking all questions takes, and how much memory, for ledgers of several sizes.</summary>
internal static class DetectTimeReport
{
    public const string OnceCommand = "detect-once";

    public static int Run(string[] args)
    {
        var rows = new Option<string>("--rows") { Description = "About how many uploads, with commas between", DefaultValueFactory = _ => "80000,800000,8000000" };
        var seed = new Option<int>("--seed") { Description = "Seed of the county that is grown", DefaultValueFactory = _ => 50_017 };
        var command = new RootCommand("Time and memory of the detectors") { rows, seed };
        command.SetAction(async (parsed, cancellation) =>
        {
            var county = CountySimulation.Of(new SimulationSettings(parsed.GetValue(seed)));
            Console.WriteLine($"26 weeks, 70 units, {county.Uploads.Count} uploads, and the same several times over; to reach for about 80,000: 3 s and 300 MB");
            Console.WriteLine("grown by      uploads   MB of CSV       time   processor  peak memory  findings");
            foreach (var wanted in parsed.GetValue(rows)!.Split(',').Select(text => int.Parse(text, CultureInfo.InvariantCulture)))
            {
                var copies = Math.Max(1, (int)Math.Round(wanted / (double)county.Uploads.Count));
                foreach (var moreUnits in copies == 1 ? [true] : (bool[])[true, false])
                {
                    using var folder = new TemporaryFolder();
                    var grown = new GrownLedger(county, copies, moreUnits);
                    grown.Write(folder.Path);
                    await Console.Out.WriteAsync(string.Create(CultureInfo.InvariantCulture, $"{(copies == 1 ? "nothing" : moreUnits ? "units" : "people"),-9} {grown.Rows,11}  {new FileInfo(Path.Combine(folder.Path, GrownLedger.Ledger)).Length / 1e6,10:F1}"));
                    await ChildRun.OfAsync([OnceCommand, folder.Path], cancellation);
                }
            }
        });
        return command.Parse(args).Invoke();
    }

    public static int RunOnce(string[] args)
    {
        var folder = new Argument<string>("FOLDER");
        var command = new RootCommand("One ledger") { folder };
        command.SetAction(parsed => Ask(parsed.GetValue(folder)!));
        return command.Parse(args).Invoke();
    }

    private static void Ask(string folder)
    {
        var input = new LedgerInput(
            Path.Combine(folder, GrownLedger.Ledger),
            Path.Combine(folder, GrownLedger.Units),
            Path.Combine(folder, GrownLedger.Quotas),
            First: null,
            Last: null,
            new CountyCalendar(TimeZoneInfo.FindSystemTimeZoneById(CountyCalendar.DefaultZone)));
        var began = Stopwatch.GetTimestamp();
        var (inquiry, _, problems) = LedgerInquiry.Run(input, new DetectorSettings());
        using var self = Process.GetCurrentProcess();
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{Stopwatch.GetElapsedTime(began).TotalSeconds,8:F2} s {self.TotalProcessorTime.TotalSeconds,8:F2} s {self.PeakWorkingSet64 / 1e6,9:F0} MB  {inquiry.Findings.Count,8}{(problems.Count > 0 ? $"  {problems.Count} problems, the first: {problems[0].What}" : "")}"));
    }
}
