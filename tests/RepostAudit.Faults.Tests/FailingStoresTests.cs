using RepostAudit.Faults.Painting;
using RepostAudit.Faults.Steps;
using RepostAudit.Faults.Tests.Running;

namespace RepostAudit.Faults.Tests;

public sealed class FailingStoresTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Stores_that_fail_before_or_after_writing_and_keep_callers_waiting_cost_nothing_but_repetitions()
    {
        using var rehearsal = Rehearsal.Of(new PaintedCounty(seed: 3), count: 80);

        var outcome = await (rehearsal.Campaign(seed: 3) with { Workers = 4, Failures = new FailureRates(0.04, 0.04, 0.1) }).RunAsync(Cancellation);

        Assert.Empty(outcome.Crashes);
        Assert.Equal([nameof(InjectedFailureException)], outcome.Failures.Keys);
        await rehearsal.AssertUndisturbedAsync(cancellation: Cancellation);
    }

    [Fact]
    public async Task Clocks_that_are_hours_apart_change_nothing_but_when_something_was_noticed()
    {
        using var rehearsal = Rehearsal.Of(new PaintedCounty(seed: 4), count: 60);

        await (rehearsal.Campaign(seed: 4) with { Workers = 4, SkewHours = 36 }).RunAsync(Cancellation);

        var compared = await rehearsal.CompareAsync(rehearsal.Disturbed, withTimesOfIncidents: false, Cancellation);
        Assert.Equal("", compared.Facts.ToString());
        Assert.Equal(rehearsal.Paths.Count, compared.Reports.All);
    }
}
