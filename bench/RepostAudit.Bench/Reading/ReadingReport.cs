using System.CommandLine;
using System.Diagnostics;
using RepostAudit.Bench.Auditing;
using RepostAudit.Core.Fingerprints;
using RepostAudit.Core.Pictures;
using RepostAudit.Core.Uploads;
using RepostAudit.Reading;

namespace RepostAudit.Bench.Reading;

/// <summary>Prints what reading the text of screenshots costs on one thread: time, lines, what was remembered, memory.</summary>
internal static class ReadingReport
{
    private const double Megabyte = 1e6;

    public static int Run(string[] args)
    {
        var options = new FolderOptions();
        var limit = new Option<int>("--limit") { Description = "How many screenshots are read, spread evenly over the folder", DefaultValueFactory = _ => int.MaxValue };
        var command = new RootCommand("Cost of reading the text of screenshots, on one thread");
        options.AddTo(command);
        command.Options.Add(limit);
        command.SetAction((parsed, cancellation) => PrintAsync(options.Read(parsed), parsed.GetValue(limit), cancellation));
        return command.Parse(args).Invoke();
    }

    private static async Task<int> PrintAsync(Workload work, int limit, CancellationToken cancellation)
    {
        var opened = PaddleReader.TryOpen(PaddleReader.DefaultFolder);
        if (!opened.Ok)
        {
            Console.Error.WriteLine(opened.Error);
            return 1;
        }

        using var reader = opened.Value;
        var files = Spread(work.Files, limit);
        List<double> times = [];
        List<int> lines = [];
        var before = Peak();
        foreach (var file in files)
        {
            if (await ScreenshotAsync(work, work.PathOf(file), cancellation) is { } picture)
            {
                // The first reading also compiles the code; it is one of many.
                var time = new CpuTime();
                lines.Add(time.Of(() => reader.Read(picture.Luma)).Count);
                times.Add(time.Total.TotalMilliseconds);
            }
        }

        if (times.Count == 0)
        {
            Console.Error.WriteLine("none of these files is a screenshot that could be read");
            return 1;
        }

        var effort = reader.Effort;
        var share = effort.Detecting / (effort.Detecting + effort.Recognising);
        Console.WriteLine($"{files.Count} of {work.Files.Count} files, {times.Count} of them evidence and read, one thread, decoder {work.Settings.Pictures.Decoder.Name}, {reader.Name}");
        Console.WriteLine($"  processor time per screenshot    median {Quantile(times, 0.5):F0} ms, p90 {Quantile(times, 0.9):F0} ms, p99 {Quantile(times, 0.99):F0} ms, most {times.Max():F0} ms, mean {times.Average():F0} ms");
        Console.WriteLine($"  of it                            {share:P0} finding lines, {1 - share:P0} reading them");
        Console.WriteLine($"  lines per screenshot             median {Quantile(lines, 0.5)}, p90 {Quantile(lines, 0.9)}, most {lines.Max()}");
        Console.WriteLine($"  pictures of lines                {effort.Lines}, {(double)effort.Remembered / effort.Lines:P1} of them remembered");
        Console.WriteLine($"  peak memory of the process       {Peak() / Megabyte:F0} MB, {before / Megabyte:F0} MB with the models open and nothing read");
        return 0;
    }

    private static List<T> Spread<T>(IReadOnlyList<T> all, int most)
        => all.Count <= most ? [.. all] : [.. Enumerable.Range(0, most).Select(i => all[(int)((long)i * all.Count / most)])];

    // What ingest would read: neither damaged nor refused as no evidence.
    private static async Task<Picture?> ScreenshotAsync(Workload work, string path, CancellationToken cancellation)
    {
        await using var stream = File.OpenRead(path);
        var original = await Original.ReadAsync(stream, DecodeLimits.Default.MaxBytes, cancellation);
        return original.Bytes is { } bytes
            && work.Settings.Pictures.Decoder.Decode(bytes, DecodeLimits.Default) is DecodeOutcome.Decoded { Picture: var picture }
            && EvidenceGate.Refuse(picture) is null
            ? picture
            : null;
    }

    private static T Quantile<T>(List<T> values, double share) => values.Order().ElementAt((int)(share * (values.Count - 1)));

    private static long Peak()
    {
        using var self = Process.GetCurrentProcess();
        return self.PeakWorkingSet64;
    }
}
