using RepostAudit.Faults.Steps;
using RepostAudit.Faults.Stores;
using RepostAudit.Faults.Workers;

namespace RepostAudit.Faults.Campaigns;

/// <summary>
/// Worker processes ingest screenshots that are delivered to them more than once and in no order, while they are killed and their
/// stores fail. Whatever was in the hands of a worker that died is delivered again, until everything is acknowledged.
/// </summary>
/// <param name="Store">Where the screenshots lie and the facts go.</param>
/// <param name="Paths">The screenshots to deliver.</param>
/// <param name="Seed">Decides order, repeats, kills and failures; what the system does meanwhile is not repeatable.</param>
public sealed record Campaign(StoreAddress Store, IReadOnlyList<string> Paths, int Seed)
{
    /// <summary>Processes at once, 1 and up.</summary>
    public int Workers { get; init; } = 8;

    /// <summary>How many of them are to be killed, all together. Fewer are, where too few deliveries come by some boundary.</summary>
    public int Kills { get; init; }

    /// <summary>Where they are killed from inside, in turn.</summary>
    public IReadOnlyList<string> Boundaries { get; init; } = Boundary.All;

    /// <summary>Where workers share what they read of pictures; null where they do not read.</summary>
    public string? Readings { get; init; }

    public FailureRates Failures { get; init; } = FailureRates.None;

    /// <summary>The clocks of workers are wrong by up to so many hours, in both directions.</summary>
    public double SkewHours { get; init; }

    /// <summary>Told the number of failures so far, after each one; a test may mend what fails.</summary>
    public Func<int, Task> OnFailure { get; init; } = _ => Task.CompletedTask;

    /// <summary>Failures after which the campaign is given up.</summary>
    public int Patience { get; init; } = 100_000;

    public async Task<CampaignOutcome> RunAsync(CancellationToken cancellation)
    {
        var (queue, plan, tally) = (new DeliveryQueue(Paths, new Random(Seed)), new KillPlan(Kills, Boundaries, new Random(Seed + 1)), new CampaignTally());
        await Task.WhenAll(Enumerable.Range(0, Workers).Select(worker => Task.Run(() => new WorkerSlot(this, worker, queue, plan, tally).RunAsync(cancellation), cancellation)));
        return tally.End();
    }

    internal WorkerOrders OrdersOf(int worker, int life) => new(
        Store,
        Failures,
        unchecked((Seed * 1009 + worker) * 10_007 + life),
        Workers == 1 ? SkewHours : SkewHours * (2.0 * worker / (Workers - 1) - 1),
        Readings);
}
