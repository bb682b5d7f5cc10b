using System.CommandLine;

namespace RepostAudit.Bench.Auditing;

/// <summary>Prints how fast a whole audit is beside decoding alone, and how much memory it takes.</summary>
internal static class RateReport
{
    public static int Run(string[] args)
    {
        var options = new FolderOptions();
        var rounds = new Option<int>("--rounds") { Description = "How many rounds are measured", DefaultValueFactory = _ => 5 };
        var command = new RootCommand("Audit and decoding in turns") { rounds };
        options.AddTo(command);
        command.SetAction((parsed, cancellation) => PrintAsync(options.Read(parsed), parsed.GetValue(rounds), cancellation));
        return command.Parse(args).Invoke();
    }

    public static int RunOnce(string[] args)
    {
        var options = new FolderOptions();
        var command = new RootCommand("One audit; prints the process's largest working set in bytes");
        options.AddTo(command);
        command.SetAction((parsed, cancellation) => PeakMemory.PrintOwnAsync(options.Read(parsed), cancellation));
        return command.Parse(args).Invoke();
    }

    private static async Task PrintAsync(Workload work, int count, CancellationToken cancellation)
    {
        Console.WriteLine($"{work.Files.Count} files, {work.Settings.Threads} threads, decoder {work.Settings.Pictures.Decoder.Name}, {Environment.ProcessorCount} processors");
        Console.WriteLine("bare     reads the file, then the library decodes it at full size and does nothing else");
        Console.WriteLine("decode   reads the file, then the product's decoder checks and decodes it and delivers its planes");
        Console.WriteLine("audit    everything: tables, hashes, decoding, thumbnails, store, verdicts, all six outputs");
        Console.WriteLine();
        Console.WriteLine("       files a second           audit relative to  processor ms a file      decode to");
        Console.WriteLine("round    bare  decode   audit   decode    bare       bare  decode   audit     audit");
        List<RoundRates> rounds = [];
        await foreach (var rates in AuditRounds.RunAsync(work, count, cancellation))
        {
            rounds.Add(rates);
            Print($"{rounds.Count}", column => column(rates));
        }

        // Each column's own median: the ratios are those of rounds, not of medians.
        Print("median", column => Median([.. rounds.Select(column).Order()]));
        Console.WriteLine();
        Console.WriteLine($"peak memory of one audit in its own process: {await PeakMemory.OfChildAsync(work, cancellation) / 1e6:F0} MB (to reach: 600); ratio audit to decode to reach: 0.60");
    }

    private static void Print(string name, Func<Func<RoundRates, double>, double> value)
        => Console.WriteLine(
            $"{name,-6} {value(r => r.Bare.PerSecond),6:F1}  {value(r => r.Decode.PerSecond),6:F1}  {value(r => r.Audit.PerSecond),6:F1}   {value(r => r.ToDecode),6:F2}  {value(r => r.ToBare),6:F2}     "
            + $"{value(r => r.Bare.Cpu),6:F1}  {value(r => r.Decode.Cpu),6:F1}  {value(r => r.Audit.Cpu),6:F1}    {value(r => r.CpuToDecode),6:F2}");

    private static double Median(double[] sorted) => (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
}
