using System.CommandLine;
using System.Security.Cryptography;
using RepostAudit.Reporting.Files;

namespace RepostAudit.Bench.Auditing;

/// <summary>Prints whether a folder gives the same output files, byte for byte, on every run and on any number of threads.</summary>
internal static class DeterminismReport
{
    private static readonly string[] Outputs = [ReportFiles.Submissions, ReportFiles.Tally, ReportFiles.Anomalies, ReportFiles.Json, ReportFiles.Html, ReportFiles.Xlsx];
    private static readonly int[] Threads = [1, 2, 8, 1, 2, 8];

    public static int Run(string[] args)
    {
        var options = new FolderOptions();
        var command = new RootCommand("Audits with 1, 2 and 8 threads, twice, and compares the outputs");
        options.AddTo(command);
        command.SetAction((parsed, cancellation) => PrintAsync(options.Read(parsed), cancellation));
        return command.Parse(args).Invoke();
    }

    private static async Task<int> PrintAsync(Workload work, CancellationToken cancellation)
    {
        List<string[]> runs = [];
        foreach (var threads in Threads)
        {
            runs.Add(await DigestsAsync(work with { Settings = work.Settings with { Threads = threads } }, cancellation));
        }

        Console.WriteLine($"{work.Files.Count} files, decoder {work.Settings.Pictures.Decoder.Name}; first digits of each output's SHA-256");
        Console.WriteLine($"{"threads",-16}{string.Concat(Threads.Select(threads => $"{threads,-14}"))}");
        var differing = 0;
        for (var at = 0; at < Outputs.Length; at++)
        {
            var same = runs.TrueForAll(run => run[at] == runs[0][at]);
            differing += same ? 0 : 1;
            Console.WriteLine($"{Outputs[at],-16}{string.Concat(runs.Select(run => $"{run[at][..12],-14}"))}{(same ? "same" : "DIFFERENT")}");
        }

        Console.WriteLine(differing == 0 ? "All runs gave the same bytes." : $"{differing} outputs differ between runs.");
        return differing == 0 ? 0 : 1;
    }

    private static async Task<string[]> DigestsAsync(Workload work, CancellationToken cancellation)
    {
        using var output = new TemporaryFolder();
        await work.AuditAsync(output.Path, cancellation);
        return [.. Outputs.Select(name => Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(Path.Combine(output.Path, name)))))];
    }
}
