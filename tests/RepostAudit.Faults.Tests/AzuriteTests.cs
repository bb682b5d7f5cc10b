using RepostAudit.Faults.Campaigns;
using RepostAudit.Faults.Comparing;
using RepostAudit.Faults.Painting;
using RepostAudit.Faults.Steps;
using RepostAudit.Faults.Stores;
using RepostAudit.Tests;

namespace RepostAudit.Faults.Tests;

/// <summary>The same over blobs and tables, in the emulator.</summary>
public sealed class AzuriteTests(Azurite azurite, ITestOutputHelper output)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Wherever_workers_are_killed_the_facts_are_those_of_one_that_was_never_disturbed()
    {
        var disturbed = Address("disturbed");
        using var stores = await OpenStores.OpenAsync(disturbed, Cancellation);
        var paths = await PaintedContainer.FillAsync(stores.Ports.Screenshots, new PaintedCounty(seed: 8), 100, Cancellation);

        var outcome = await new Campaign(disturbed, paths, Seed: 8) { Kills = 25, Failures = new FailureRates(0.01, 0.01, 0.01) }.RunAsync(Cancellation);

        output.WriteLine($"{outcome}");
        Assert.Empty(outcome.Crashes);
        Assert.InRange(outcome.Kills, 20, int.MaxValue);
        using var undisturbed = await OpenStores.OpenAsync(disturbed with { Facts = "undisturbed" }, Cancellation);
        await Sequential.RunAsync(undisturbed, paths, Cancellation);
        var compared = await Comparison.OfAsync(undisturbed, stores, withTimesOfIncidents: true, Cancellation);
        Assert.Equal("", compared.Facts.ToString());
        Assert.True(compared.SameReports, "Reports differ");
        Assert.Equal(paths.Count, compared.Listed);
    }

    private StoreAddress.Azure Address(string ledger) => new(azurite.ConnectionString, ledger, ledger);
}
