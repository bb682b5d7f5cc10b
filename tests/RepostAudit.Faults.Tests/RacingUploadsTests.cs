using RepostAudit.Core.Ledger;
using RepostAudit.Core.Uploads;
using RepostAudit.Faults.Painting;
using RepostAudit.Faults.Steps;
using RepostAudit.Faults.Stores;
using RepostAudit.Faults.Tests.Running;
using RepostAudit.Faults.Workers;

namespace RepostAudit.Faults.Tests;

public sealed class RacingUploadsTests
{
    private const int Pairs = 40;

    private static readonly DateTimeOffset Monday = new(2024, 3, 4, 2, 0, 0, TimeSpan.Zero);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Of_two_uploads_of_the_same_bytes_3_ms_apart_the_second_is_the_duplicate_whoever_is_ingested_first()
    {
        using var rehearsal = Rehearsal.Of(Enumerable.Range(0, Pairs).SelectMany(Pair));

        // Both at the same moment, and each delayed now and then: over all pairs they meet in every step.
        using (var one = await StartAsync(rehearsal, seed: 1))
        using (var other = await StartAsync(rehearsal, seed: 2))
        {
            for (var pair = 0; pair < Pairs; pair++)
            {
                Assert.All(
                    await Task.WhenAll(
                        one.DeliverAsync(new Delivery(pair, rehearsal.Paths[2 * pair]), Cancellation),
                        other.DeliverAsync(new Delivery(pair, rehearsal.Paths[(2 * pair) + 1]), Cancellation)),
                    answer => Assert.IsType<Answer.Done>(answer));
            }
        }

        using var stores = await OpenStores.OpenAsync(rehearsal.Disturbed, Cancellation);
        var names = await stores.Ports.Ledger.ReadEntriesAsync(Period.Always, Cancellation).ToDictionaryAsync(entry => entry.Key, entry => entry.Name.ToString(), cancellationToken: Cancellation);
        var edges = await stores.Ports.Ledger.ReadEdgesAsync(Period.Always, Cancellation).Where(edge => edge.Evidence.SameBytes).ToListAsync(Cancellation);
        Assert.Equal(Pairs, edges.Count);
        Assert.All(edges, edge => Assert.Equal((names[edge.Earlier].Replace("first", "second", StringComparison.Ordinal), TimeSpan.FromMilliseconds(3)), (names[edge.Later], Between(edge))));
        await rehearsal.AssertUndisturbedAsync(cancellation: Cancellation);
    }

    private static Task<WorkerProcess> StartAsync(Rehearsal rehearsal, int seed)
        => WorkerProcess.StartAsync(new WorkerOrders(rehearsal.Disturbed, new FailureRates(0, 0, 0.3), seed, 0));

    private static TimeSpan Between(Edge edge) => edge.Later.UploadedAt - edge.Earlier.UploadedAt;

    private static PaintedUpload[] Pair(int number)
    {
        var (at, bytes) = (Monday.AddMinutes(number), new SmallScreen(number, number).ToPng());
        return [new($"2024-W10/u1/first-{number}.png", at, new Dictionary<string, string>(), bytes), new($"2024-W10/u1/second-{number}.png", at.AddMilliseconds(3), new Dictionary<string, string>(), bytes)];
    }
}
