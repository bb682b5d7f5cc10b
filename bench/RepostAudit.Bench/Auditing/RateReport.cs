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
        Console.WriteLine("round  bare/s  decode/s  audit/s  audit to decode  audit to bare");
        List<RoundRates> rounds = [];
        await foreach (var rates in AuditRounds.RunAsync(work, count, cancellation))
        {
            rounds.Add(rates);
            Print($"{rounds.Count,5}", rates.Bare, rates.Decode, rates.Audit, rates.ToDecode, rates.ToBare);
        }

        // Each column's own median: the ratios are those of rounds, not of medians.
        Print("median", Median(rounds, round => round.Bare), Median(rounds, round => round.Decode), Median(rounds, round => round.Audit), Median(rounds, round => round.ToDecode), Median(rounds, round => round.ToBare));
        Console.WriteLine();
        Console.WriteLine($"peak memory of one audit in its own process: {await PeakMemory.OfChildAsync(work, cancellation) / 1e6:F0} MB (to reach: 600); ratio audit to decode to reach: 0.60");
    }

    private static void Print(string name, double bare, double decode, double audit, double toDecode, double toBare)
        => Console.WriteLine($"{name,-6} {bare,6:F1}  {decode,8:F1}  {audit,7:F1}  {toDecode,15:F2}  {toBare,13:F2}");

    private static double Median(IEnumerable<RoundRates> rounds, Func<RoundRates, double> of)
    {
        double[] sorted = [.. rounds.Select(of).Order()];
        return (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
    }
}
