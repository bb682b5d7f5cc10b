using System.CommandLine;
using System.Diagnostics;
using RepostAudit.Faults.Campaigns;
using RepostAudit.Faults.Comparing;
using RepostAudit.Faults.Painting;
using RepostAudit.Faults.Stores;

namespace RepostAudit.Bench.Robustness;

/// <summary>Kills workers in the midst of their work, and tells whether the facts are those of one worker that was never disturbed.</summary>
internal static class FaultsReport
{
    // So many uploads of the same screenshot, and as many look-alikes of it, exceed what a key of the index is read for.
    private const int Crowd = 100;
    private const int LeastWithCrowd = 1000;

    public static int Run(string[] args)
    {
        var store = BenchStore.Option();
        var uploads = Number("--uploads", "How many screenshots are painted", 2000);
        var workers = Number("--workers", "How many processes ingest at once", 8);
        var kills = Number("--kills", "How many of them are killed", 200);
        var seed = Number("--seed", "Decides pictures, order, repetitions and kills", 1);
        var command = new RootCommand("Workers under fault") { store, uploads, workers, kills, seed };
        command.SetAction((parsed, cancellation) => RunAsync(
            parsed.GetValue(store)!,
            parsed.GetValue(uploads),
            address => new Campaign(address, [], parsed.GetValue(seed)) { Workers = parsed.GetValue(workers), Kills = parsed.GetValue(kills) },
            cancellation));
        return command.Parse(args).Invoke();
    }

    private static Option<int> Number(string name, string what, int otherwise) => new(name) { Description = what, DefaultValueFactory = _ => otherwise };

    private static async Task<int> RunAsync(string kind, int uploads, Func<StoreAddress, Campaign> campaign, CancellationToken cancellation)
    {
        await using var store = await BenchStore.StartAsync(kind);
        var planned = campaign(store.Address("disturbed"));
        using var disturbed = await OpenStores.OpenAsync(planned.Store, cancellation);
        using var undisturbed = await OpenStores.OpenAsync(store.Address("undisturbed"), cancellation);

        var county = new PaintedCounty(planned.Seed, uploads >= LeastWithCrowd ? Crowd : 0);
        var paths = await TimedAsync("painting", async () => planned.Store is StoreAddress.Embedded embedded
            ? PaintedFolder.Fill(embedded.Screenshots, county, uploads)
            : await PaintedContainer.FillAsync(disturbed.Ports.Screenshots, county, uploads, cancellation));
        var outcome = await TimedAsync("with faults", () => (planned with { Paths = paths }).RunAsync(cancellation));
        await TimedAsync("sequential", async () =>
        {
            await Sequential.RunAsync(undisturbed, paths, cancellation);
            return true;
        });
        var compared = await TimedAsync("comparing", () => Comparison.OfAsync(undisturbed, disturbed, withTimesOfIncidents: true, cancellation));
        Print(planned, uploads, outcome, compared);
        return outcome.Crashes.Count == 0 && compared is { SameReports: true, Facts: { Missing: [], Extra: [] } } && compared.Listed == compared.Reports.All ? 0 : 1;
    }

    private static async Task<T> TimedAsync<T>(string what, Func<Task<T>> work)
    {
        var began = Stopwatch.GetTimestamp();
        var result = await work();
        Console.WriteLine($"{what,-12} {Stopwatch.GetElapsedTime(began).TotalSeconds,8:F1} s");
        return result;
    }

    private static void Print(Campaign campaign, int uploads, CampaignOutcome outcome, Comparison compared)
    {
        Console.WriteLine();
        Console.WriteLine($"{uploads} uploads, {outcome.Deliveries} deliveries of which {outcome.Repeated} repeat what a dead or failing worker had in hand");
        Console.WriteLine($"{outcome.Kills} kills of {campaign.Kills} wanted, {outcome.Starts} processes for {campaign.Workers} workers, {outcome.Crashes.Count} crashes, seed {campaign.Seed}");
        foreach (var (boundary, count) in outcome.KilledAt)
        {
            Console.WriteLine($"  {boundary,-28} {count,4}");
        }

        foreach (var (why, count) in outcome.Failures)
        {
            Console.WriteLine($"  failure {why,-20} {count,4}");
        }

        foreach (var crash in outcome.Crashes)
        {
            Console.WriteLine($"  crash {crash}");
        }

        Console.WriteLine($"lost {compared.Lost}, double {compared.Doubled}, differing verdicts {compared.OtherVerdicts}, reports {(compared.SameReports ? "the same bytes" : "DIFFER")}");
        Console.WriteLine($"{compared.Listed} in the storage = {compared.Reports.Counted} counted + {compared.Reports.Duplicate} duplicate + {compared.Reports.Rejected} rejected + {compared.Reports.Quarantined} quarantined{(compared.Listed == compared.Reports.All ? "" : " DOES NOT ADD UP")}");
        Console.WriteLine(compared.Facts);
    }
}
