using FsCheck.Fluent;
using FsCheck.Xunit;
using RepostAudit.Core.Ledger;
using RepostAudit.Core.Uploads;

namespace RepostAudit.Contracts;

/// <summary>The laws of <see cref="ILedger"/>. Every adapter's tests inherit them.</summary>
public abstract class LedgerContract
{
    private int _stores;

    /// <summary>
    /// Opens the store of that name, as another process would: a new instance on every call. It is empty when the name is new
    /// to the test. The inheriting class disposes of what it opened.
    /// </summary>
    protected abstract Task<ILedger> OpenAsync(string store);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_new_ledger_is_empty()
    {
        var ledger = await OpenAsync("a");

        Assert.Empty(await ledger.FindAsync([Facts.Sample.Id], Cancellation));
        Assert.Empty(await EdgesAsync(ledger));
        Assert.Null(await ledger.FindInspectionAsync(Facts.Sample.Content, Cancellation));
        Assert.False(await ledger.IsSettledAsync(Facts.Sample.Id, Cancellation));
    }

    [Fact]
    public async Task Appending_the_same_entry_twice_keeps_one()
    {
        var ledger = await OpenAsync("a");
        await ledger.AppendAsync(Facts.Sample, Cancellation);
        await ledger.AppendAsync(Facts.Sample, Cancellation);

        Assert.Equal([Facts.Sample], await ledger.FindAsync([Facts.Sample.Id, Facts.Sample.Id], Cancellation));
    }

    [Property(Arbitrary = [typeof(Facts)], MaxTest = 100)]
    public async Task What_was_appended_reads_back_equal_by_another_instance(Entry entry)
    {
        var store = NewStore();
        await (await OpenAsync(store)).AppendAsync(entry, Cancellation);

        var found = Assert.Single(await (await OpenAsync(store)).FindAsync([entry.Id], Cancellation));
        Assert.Equal(entry, found);
        Assert.Equal(entry.Id, found.Id);
        Assert.Equal(entry.Claim.UploadedAt.Offset, found.Claim.UploadedAt.Offset);
    }

    [Property(Arbitrary = [typeof(Facts)], MaxTest = 30)]
    public async Task The_order_of_appending_changes_nothing(Entry[] entries, int seed)
    {
        var (one, other) = (await OpenAsync(NewStore()), await OpenAsync(NewStore()));
        foreach (var entry in entries)
        {
            await one.AppendAsync(entry, Cancellation);
        }

        foreach (var entry in Shuffled([.. entries, .. entries], seed))
        {
            await other.AppendAsync(entry, Cancellation);
        }

        EntryId[] ids = [.. entries.Select(entry => entry.Id)];
        var found = await one.FindAsync(ids, Cancellation);
        Assert.Equal(found, await other.FindAsync(ids, Cancellation));
        Assert.Equal(ids.Distinct().Order(), found.Select(entry => entry.Id));
    }

    [Property(MaxTest = 30)]
    public async Task The_order_of_settling_changes_nothing(int seed)
    {
        Entry[] entries = [.. Enumerable.Range(0, 6).Select(i => Facts.Entry($"{i}.png", $"{i}"))];
        Edge[] edges = [.. from i in Enumerable.Range(0, 6) from j in Enumerable.Range(0, i) select new Edge(entries[i].Id, entries[j].Id, new PairEvidence(i % 2 == 0, i * 40 + j))];
        var ledger = await OpenAsync(NewStore());
        foreach (var entry in Shuffled(entries, seed))
        {
            // Each edge is written from either end, as a race between two uploads would.
            await ledger.SettleAsync(entry.Id, [.. Shuffled(edges, seed).Where(edge => edge.First == entry.Id || edge.Second == entry.Id)], Cancellation);
        }

        Assert.Equal(edges.Select(Text).Order(StringComparer.Ordinal), (await EdgesAsync(ledger)).Select(Text));
    }

    [Fact]
    public async Task Settling_without_edges_is_remembered()
    {
        await (await OpenAsync("a")).SettleAsync(Facts.Sample.Id, [], Cancellation);

        Assert.True(await (await OpenAsync("a")).IsSettledAsync(Facts.Sample.Id, Cancellation));
    }

    [Fact]
    public async Task A_settling_that_is_called_off_leaves_neither_edge_nor_note()
    {
        var ledger = await OpenAsync("a");
        var edge = new Edge(Facts.Sample.Id, Facts.Entry("b.png", "b").Id, new PairEvidence(false, 3));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => ledger.SettleAsync(Facts.Sample.Id, [edge], new CancellationToken(canceled: true)));

        Assert.False(await ledger.IsSettledAsync(Facts.Sample.Id, Cancellation));
        Assert.Empty(await EdgesAsync(ledger));
    }

    [Fact]
    public async Task More_edges_than_fit_one_page_are_all_read_once_and_in_order()
    {
        var ledger = await OpenAsync("a");
        EntryId[] ids = [.. Enumerable.Range(0, 130).Select(i => Facts.Entry($"{i}.png", "x").Id)];
        Edge[] edges = [.. from i in Enumerable.Range(0, ids.Length) from j in Enumerable.Range(0, i) select new Edge(ids[i], ids[j], new PairEvidence(false, 7))];
        await ledger.SettleAsync(ids[0], edges, Cancellation);

        Assert.Equal(edges.OrderBy(edge => edge.First).ThenBy(edge => edge.Second).Select(Text), (await EdgesAsync(ledger)).Select(Text));
    }

    [Fact]
    public async Task An_inspection_is_found_by_its_bytes_whatever_the_name()
    {
        var ledger = await OpenAsync("a");
        await ledger.AppendAsync(Facts.Entry("one.png", "same"), Cancellation);
        await ledger.AppendAsync(Facts.Entry("two.png", "same"), Cancellation);

        Assert.Equal(Facts.Entry("one.png", "same").Inspection, await ledger.FindInspectionAsync(Facts.Content("same"), Cancellation));
        Assert.Null(await ledger.FindInspectionAsync(Facts.Content("other"), Cancellation));
    }

    [Fact]
    public async Task Many_may_append_at_once_through_many_instances()
    {
        Entry[] entries = [.. Enumerable.Range(0, 200).Select(i => Facts.Entry($"{i}.png", $"{i}"))];
        ILedger[] ledgers = [await OpenAsync("a"), await OpenAsync("a")];
        await Parallel.ForEachAsync(Enumerable.Range(0, entries.Length * 2), Cancellation, async (i, cancellation)
            => await ledgers[i % 2].AppendAsync(entries[i / 2], cancellation));

        Assert.Equal(entries.Length, (await ledgers[0].FindAsync([.. entries.Select(entry => entry.Id)], Cancellation)).Count);
    }

    protected static async Task<List<Edge>> EdgesAsync(ILedger ledger)
    {
        List<Edge> edges = [];
        await foreach (var edge in ledger.ReadEdgesAsync(Cancellation))
        {
            edges.Add(edge);
        }

        return edges;
    }

    private static string Text(Edge edge) => $"{edge.First} {edge.Second} {edge.Evidence}";

    private static T[] Shuffled<T>(T[] items, int seed)
        => [.. items.Select((item, i) => (item, Key: Facts.Content($"{seed} {i}"))).OrderBy(pair => pair.Key).Select(pair => pair.item)];

    private string NewStore() => $"property-{_stores++}";
}
