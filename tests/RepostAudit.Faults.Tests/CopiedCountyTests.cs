using RepostAudit.Core.UseCases.Moving;
using RepostAudit.Core.Uploads;
using RepostAudit.Faults.Comparing;
using RepostAudit.Faults.Painting;
using RepostAudit.Faults.Stores;
using RepostAudit.Faults.Tests.Running;

namespace RepostAudit.Faults.Tests;

public sealed class CopiedCountyTests : IDisposable
{
    private readonly Rehearsal _rehearsal = Rehearsal.Of(new PaintedCounty(seed: 3), count: 12);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => _rehearsal.Dispose();

    [Fact]
    public async Task A_county_that_is_copied_has_the_same_facts_and_pictures()
    {
        using var from = await OpenStores.OpenAsync(_rehearsal.Disturbed, Cancellation);
        using var to = await OpenStores.OpenAsync(new StoreAddress.Embedded(_rehearsal["copied-inbox"], _rehearsal["copied"]), Cancellation);
        await Sequential.RunAsync(from, _rehearsal.Paths, Cancellation);
        await foreach (var entry in from.Ports.Ledger.ReadEntriesAsync(Period.Always, Cancellation))
        {
            await from.Ports.Proxies.KeepAsync(entry.Content, Convert.FromHexString(entry.Content.ToString()), Cancellation);
        }

        Directory.CreateDirectory(_rehearsal["copied-inbox"]);
        await new CopyCounty(from.Ports, to.Ports, Machinery.Inspector).RunAsync(new Progress<int>(), Cancellation);

        var facts = await FactsText.ReadAsync(from.Ports, withTimesOfIncidents: true, Cancellation);
        Assert.Contains(facts, line => line.StartsWith("proxy", StringComparison.Ordinal) && !line.EndsWith("none", StringComparison.Ordinal));
        Assert.Equal(facts, await FactsText.ReadAsync(to.Ports, withTimesOfIncidents: true, Cancellation));
    }
}
