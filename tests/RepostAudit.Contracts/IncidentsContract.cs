using RepostAudit.Core.Incidents;

namespace RepostAudit.Contracts;

/// <summary>The laws of <see cref="IIncidents"/>. Every adapter's tests inherit them.</summary>
public abstract class IncidentsContract
{
    /// <inheritdoc cref="LedgerContract.OpenAsync"/>
    protected abstract Task<IIncidents> OpenAsync(string store);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_new_store_has_none() => Assert.Empty(await (await OpenAsync("a")).ReadAsync(Cancellation));

    [Fact]
    public async Task Incidents_read_back_equal_by_another_instance_in_the_order_of_their_notice()
    {
        Incident[] incidents =
        [
            .. Enum.GetValues<IncidentKind>().Select((kind, i) => new Incident(kind, "2024-W10/城东镇/截图 1#?%.jpg", $"0x8D{i}", Facts.Noon.AddSeconds(i), "It fails")),
            new(IncidentKind.Quarantined, " //../odd\u0001", "", Facts.Noon.AddHours(1), ""),
        ];
        var one = await OpenAsync("a");
        foreach (var incident in incidents.Reverse())
        {
            await one.NoteAsync(incident, Cancellation);
        }

        Assert.Equal(incidents, await (await OpenAsync("a")).ReadAsync(Cancellation));
    }

    [Fact]
    public async Task The_first_notice_of_an_incident_stays()
    {
        var first = new Incident(IncidentKind.Deleted, "a/b/c.png", "", Facts.Noon, "It is gone");
        await (await OpenAsync("a")).NoteAsync(first, Cancellation);
        await (await OpenAsync("a")).NoteAsync(first with { NoticedAt = Facts.Noon.AddDays(1) }, Cancellation);

        Assert.Equal([first], await (await OpenAsync("a")).ReadAsync(Cancellation));
    }

    [Fact]
    public async Task More_incidents_than_fit_one_page_are_all_read()
    {
        var incidents = await OpenAsync("a");
        Incident[] noted = [.. Enumerable.Range(0, 1100).Select(i => new Incident(IncidentKind.Repeated, $"w/u/{i}.png", "v", Facts.Noon.AddSeconds(i), "x"))];
        await Parallel.ForEachAsync(noted, Cancellation, async (incident, cancellation) => await incidents.NoteAsync(incident, cancellation));

        Assert.Equal(noted, await incidents.ReadAsync(Cancellation));
    }
}
