using RepostAudit.Faults.Campaigns;
using RepostAudit.Faults.Painting;
using RepostAudit.Faults.Steps;
using RepostAudit.Faults.Tests.Running;

namespace RepostAudit.Faults.Tests;

public sealed class KilledWorkersTests(ITestOutputHelper output)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Wherever_workers_are_killed_the_facts_are_those_of_one_that_was_never_disturbed()
    {
        using var rehearsal = Rehearsal.Of(new PaintedCounty(seed: 1), count: 200);

        var outcome = await (rehearsal.Campaign(seed: 1) with { Kills = 46 }).RunAsync(Cancellation);

        output.WriteLine($"{outcome}");
        Assert.Empty(outcome.Crashes);
        Assert.Empty(outcome.Failures);
        Assert.InRange(outcome.Kills, 40, int.MaxValue);
        Assert.Empty(Boundary.All.Append(CampaignOutcome.FromOutside).Except(outcome.KilledAt.Keys));
        await rehearsal.AssertUndisturbedAsync(cancellation: Cancellation);
    }

    [Fact]
    public async Task More_of_the_same_than_a_key_of_the_index_has_room_for_come_out_the_same_in_any_order()
    {
        using var rehearsal = Rehearsal.Of(new PaintedCounty(seed: 2, crowd: 70), count: 150);

        var outcome = await (rehearsal.Campaign(seed: 2) with { Kills = 6 }).RunAsync(Cancellation);

        Assert.Empty(outcome.Crashes);
        await rehearsal.AssertUndisturbedAsync(cancellation: Cancellation);
    }
}
