using System.CommandLine;
using System.Diagnostics;
using RepostAudit.Core.Fingerprints;
using RepostAudit.Core.Pictures;
using RepostAudit.Core.Uploads;

namespace RepostAudit.Bench.Auditing;

/// <summary>Prints where the time of one upload goes, on one thread.</summary>
internal static class StagesReport
{
    public static int Run(string[] args)
    {
        var options = new FolderOptions();
        var command = new RootCommand("Time of each stage of an upload, on one thread");
        options.AddTo(command);
        command.SetAction((parsed, cancellation) => PrintAsync(options.Read(parsed), cancellation));
        return command.Parse(args).Invoke();
    }

    private static async Task PrintAsync(Workload given, CancellationToken cancellation)
    {
        var work = given with { Settings = given.Settings with { Threads = 1 } };

        // The first pass only lets the code be compiled.
        await StagesAsync(work, cancellation);
        var stages = await StagesAsync(work, cancellation);
        Console.WriteLine($"{work.Files.Count} files, one thread, decoder {work.Settings.Pictures.Decoder.Name}; mean over files");
        foreach (var (name, time) in stages)
        {
            Print(name, time / work.Files.Count);
        }

        var start = Stopwatch.GetTimestamp();
        using var output = new TemporaryFolder();
        await work.AuditAsync(output.Path, cancellation);
        var whole = Stopwatch.GetElapsedTime(start);
        Print("whole audit", whole / work.Files.Count);
        Print("  of it store, folder, outputs", (whole - stages.Aggregate(TimeSpan.Zero, (sum, stage) => sum + stage.Time)) / work.Files.Count);
    }

    private static async Task<(string Name, TimeSpan Time)[]> StagesAsync(Workload work, CancellationToken cancellation)
    {
        var (decoder, thumbnails) = work.Settings.Pictures;
        var (read, decode, gate, pdq, thumbnail) = (new Stopwatch(), new Stopwatch(), new Stopwatch(), new Stopwatch(), new Stopwatch());
        foreach (var file in work.Files)
        {
            read.Start();
            await using var stream = File.OpenRead(work.PathOf(file));
            var original = await Original.ReadAsync(stream, DecodeLimits.Default.MaxBytes, cancellation);
            read.Stop();
            if (original.Bytes is not { } bytes || Timed(decode, () => decoder.Decode(bytes, DecodeLimits.Default)) is not DecodeOutcome.Decoded { Picture: var picture })
            {
                continue;
            }

            Timed(thumbnail, () => thumbnails.Encode(picture));
            if (Timed(gate, () => EvidenceGate.Refuse(picture)) is null)
            {
                Timed(pdq, () => PdqHasher.Hash(picture.Luma));
            }
        }

        return [("read and SHA-256", read.Elapsed), ("check, decode, planes", decode.Elapsed), ("evidence gate", gate.Elapsed), ("PDQ", pdq.Elapsed), ("thumbnail", thumbnail.Elapsed)];
    }

    private static T Timed<T>(Stopwatch watch, Func<T> stage)
    {
        watch.Start();
        try
        {
            return stage();
        }
        finally
        {
            watch.Stop();
        }
    }

    private static void Print(string name, TimeSpan time) => Console.WriteLine($"  {name,-32} {time.TotalMilliseconds,8:F2} ms");
}
