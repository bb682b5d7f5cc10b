using System.CommandLine;
using RepostAudit.Core.Fingerprints;
using RepostAudit.Core.Pictures;
using RepostAudit.Core.Uploads;

namespace RepostAudit.Bench.Auditing;

/// <summary>Prints where the processor time of one upload goes, on one thread.</summary>
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
        Console.WriteLine($"{work.Files.Count} files, one thread, decoder {work.Settings.Pictures.Decoder.Name}; processor time, mean over files");
        foreach (var (name, time) in stages)
        {
            Print(name, time / work.Files.Count);
        }

        var (again, whole) = (new CpuTime(), new CpuTime());
        using (var output = new TemporaryFolder())
        {
            await work.AuditAsync(output.Path, cancellation);
        }

        using (var output = new TemporaryFolder())
        {
            await whole.OfAsync(() => AuditAsync(output.Path));

            // Done again in the same folder, every upload is found settled: only reading, verdicts and outputs are left.
            await again.OfAsync(() => AuditAsync(output.Path));
        }

        Print("whole audit", whole.Total / work.Files.Count);
        Print("  of it beside the stages above", (whole.Total - stages.Aggregate(TimeSpan.Zero, (sum, stage) => sum + stage.Time)) / work.Files.Count);
        Print("audit of what is audited already", again.Total / work.Files.Count);

        async Task<bool> AuditAsync(string destination)
        {
            await work.AuditAsync(destination, cancellation);
            return true;
        }
    }

    private static async Task<(string Name, TimeSpan Time)[]> StagesAsync(Workload work, CancellationToken cancellation)
    {
        var tools = work.Settings.Pictures;
        var (decoder, thumbnails) = (tools.Decoder, tools.Thumbnails);
        var (read, decode, gate, pdq, thumbnail) = (new CpuTime(), new CpuTime(), new CpuTime(), new CpuTime(), new CpuTime());
        foreach (var file in work.Files)
        {
            await using var stream = File.OpenRead(work.PathOf(file));
            var original = await read.OfAsync(() => Original.ReadAsync(stream, DecodeLimits.Default.MaxBytes, cancellation));
            if (original.Bytes is not { } bytes || decode.Of(() => decoder.Decode(bytes, DecodeLimits.Default)) is not DecodeOutcome.Decoded { Picture: var picture })
            {
                continue;
            }

            thumbnail.Of(() => thumbnails.Encode(picture));
            if (gate.Of(() => EvidenceGate.Refuse(picture)) is null)
            {
                pdq.Of(() => PdqHasher.Hash(picture.Luma));
            }
        }

        return [("read and SHA-256", read.Total), ("check, decode, planes", decode.Total), ("evidence gate", gate.Total), ("PDQ", pdq.Total), ("thumbnail", thumbnail.Total)];
    }

    private static void Print(string name, TimeSpan time) => Console.WriteLine($"  {name,-32} {time.TotalMilliseconds,8:F2} ms");
}
