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

        Assert.Empty(await ledger.FindAsync([Facts.Sample.Key], Cancellation));
        Assert.Empty(await ledger.FindAsync([], Cancellation));
        Assert.Empty(await EntriesAsync(ledger, Period.Always));
        Assert.Empty(await EdgesAsync(ledger, Period.Always));
        Assert.Empty(await UnsettledAsync(ledger, Period.Always));
        Assert.False(await ledger.IsSettledAsync(Facts.Sample.Key, Cancellation));
    }

    [Fact]
    public async Task Appending_the_same_entry_twice_keeps_one()
    {
        var ledger = await OpenAsync("a");
        await ledger.AppendAsync(Facts.Sample, Cancellation);
        await ledger.AppendAsync(Facts.Sample, Cancellation);

        Assert.Equal([Facts.Sample], await ledger.FindAsync([Facts.Sample.Key, Facts.Sample.Key], Cancellation));
    }

    [Property(Arbitrary = [typeof(Facts)], MaxTest = 100)]
    public async Task What_was_appended_reads_back_equal_by_another_instance(Entry entry)
    {
        var store = NewStore();
        await (await OpenAsync(store)).AppendAsync(entry, Cancellation);

        var found = Assert.Single(await (await OpenAsync(store)).FindAsync([entry.Key], Cancellation));
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

        EntryKey[] keys = [.. entries.Select(entry => entry.Key)];
        var found = await one.FindAsync(keys, Cancellation);
        Assert.Equal(found, await other.FindAsync(keys, Cancellation));
        Assert.Equal(keys.Distinct().Order(), found.Select(entry => entry.Key));
        Assert.Equal(found, await EntriesAsync(other, Period.Always));
    }

    [Property(MaxTest = 30)]
    public async Task The_order_of_settling_changes_nothing(int seed)
    {
        Entry[] entries = [.. Enumerable.Range(0, 6).Select(i => Facts.Entry($"{i}.png", $"{i}"))];
        Edge[] edges = [.. from i in Enumerable.Range(0, 6) from j in Enumerable.Range(0, i) select new Edge(entries[i].Key, entries[j].Key, new PairEvidence(i % 2 == 0, i * 40 + j))];
        var ledger = await OpenAsync(NewStore());
        foreach (var entry in Shuffled(entries, seed))
        {
            // Each edge is written from either end, as a race between two uploads would.
            await ledger.SettleAsync(entry.Key, [.. Shuffled(edges, seed).Where(edge => edge.Earlier == entry.Key || edge.Later == entry.Key)], Cancellation);
        }

        Assert.Equal(InOrder(edges), await EdgesAsync(ledger, Period.Always));
    }

    [Fact]
    public async Task Settling_without_edges_is_remembered()
    {
        await (await OpenAsync("a")).SettleAsync(Facts.Sample.Key, [], Cancellation);

        Assert.True(await (await OpenAsync("a")).IsSettledAsync(Facts.Sample.Key, Cancellation));
    }

    [Fact]
    public async Task A_settling_that_is_called_off_leaves_no_note()
    {
        var ledger = await OpenAsync("a");
        var edge = new Edge(Facts.Sample.Key, Facts.Entry("b.png", "b").Key, new PairEvidence(false, 3));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => ledger.SettleAsync(Facts.Sample.Key, [edge], new CancellationToken(canceled: true)));

        Assert.False(await ledger.IsSettledAsync(Facts.Sample.Key, Cancellation));
        Assert.Empty(await EdgesAsync(ledger, Period.Always));
    }

    [Fact]
    public async Task What_was_appended_and_not_settled_is_told()
    {
        var ledger = await OpenAsync("a");
        Entry[] entries = [.. Enumerable.Range(0, 5).Select(i => At(i, $"{i}"))];
        foreach (var entry in entries)
        {
            await ledger.AppendAsync(entry, Cancellation);
        }

        await ledger.SettleAsync(entries[1].Key, [new Edge(entries[1].Key, entries[4].Key, new PairEvidence(false, 3))], Cancellation);
        await ledger.SettleAsync(entries[3].Key, [], Cancellation);

        Assert.Equal([entries[0], entries[2], entries[4]], await UnsettledAsync(ledger, Period.Always));
        Assert.Equal([entries[2]], await UnsettledAsync(ledger, new Period(At(1).UploadedAt, At(4).UploadedAt)));
    }

    [Fact]
    public async Task More_edges_than_fit_one_page_are_all_read_once_and_in_order()
    {
        var ledger = await OpenAsync("a");
        EntryKey[] keys = [.. Enumerable.Range(0, 130).Select(i => At(i % 9, $"{i}").Key)];
        Edge[] edges = [.. from i in Enumerable.Range(0, keys.Length) from j in Enumerable.Range(0, i) select new Edge(keys[i], keys[j], new PairEvidence(false, 7))];
        await ledger.SettleAsync(keys[0], edges, Cancellation);

        Assert.Equal(InOrder(edges), await EdgesAsync(ledger, Period.Always));
    }

    [Fact]
    public async Task More_entries_than_fit_one_page_are_all_read_once_and_in_order()
    {
        var ledger = await OpenAsync("a");
        Entry[] entries = [.. Enumerable.Range(0, 1100).Select(i => At(i * 7 % 1100 / 3, $"{i}"))];
        await Parallel.ForEachAsync(entries, Cancellation, async (entry, cancellation) => await ledger.AppendAsync(entry, cancellation));

        Assert.Equal(entries.Order(ByKey), await EntriesAsync(ledger, Period.Always));
    }

    [Property(MaxTest = 20)]
    public async Task A_period_has_what_was_uploaded_in_it_and_nothing_else(byte[] hours, byte from, byte length)
    {
        var ledger = await OpenAsync(NewStore());
        Entry[] entries = [.. hours.Select((hour, i) => At(hour * 60, $"{i}"))];
        Edge[] edges = [.. entries.Zip(entries.Skip(1), (one, other) => new Edge(one.Key, other.Key, new PairEvidence(false, 1)))];
        var period = new Period(At(from * 60).UploadedAt, At((from + length) * 60).UploadedAt);
        foreach (var entry in entries)
        {
            await ledger.AppendAsync(entry, Cancellation);
            await ledger.SettleAsync(entry.Key, [.. edges.Where(edge => edge.Earlier == entry.Key)], Cancellation);
        }

        Assert.Equal(entries.Where(entry => period.Contains(entry.Claim.UploadedAt)).Order(ByKey), await EntriesAsync(ledger, period));
        Assert.Equal(InOrder(edges.Where(edge => period.Contains(edge.Later.UploadedAt))), await EdgesAsync(ledger, period));
    }

    [Fact]
    public async Task Many_may_append_at_once_through_many_instances()
    {
        Entry[] entries = [.. Enumerable.Range(0, 200).Select(i => Facts.Entry($"{i}.png", $"{i}"))];
        ILedger[] ledgers = [await OpenAsync("a"), await OpenAsync("a")];
        await Parallel.ForEachAsync(Enumerable.Range(0, entries.Length * 2), Cancellation, async (i, cancellation)
            => await ledgers[i % 2].AppendAsync(entries[i / 2], cancellation));

        Assert.Equal(entries.Length, (await ledgers[0].FindAsync([.. entries.Select(entry => entry.Key)], Cancellation)).Count);
    }

    private static Comparer<Entry> ByKey { get; } = Comparer<Entry>.Create((one, other) => one.Key.CompareTo(other.Key));

    private static Entry At(int minutes, string content) => Facts.Entry($"{content}.png", content, new Claim(Facts.Noon.AddMinutes(minutes)));

    private static EntryKey At(int minutes) => At(minutes, "x").Key;

    private static async Task<List<Entry>> EntriesAsync(ILedger ledger, Period period) => await ledger.ReadEntriesAsync(period, Cancellation).ToListAsync(Cancellation);

    private static async Task<List<Entry>> UnsettledAsync(ILedger ledger, Period period) => await ledger.ReadUnsettledAsync(period, Cancellation).ToListAsync(Cancellation);

    private static async Task<List<Edge>> EdgesAsync(ILedger ledger, Period period) => await ledger.ReadEdgesAsync(period, Cancellation).ToListAsync(Cancellation);

    private static IEnumerable<Edge> InOrder(IEnumerable<Edge> edges) => edges.OrderBy(edge => edge.Later).ThenBy(edge => edge.Earlier);

    private static T[] Shuffled<T>(T[] items, int seed)
        => [.. items.Select((item, i) => (item, Key: Facts.Content($"{seed} {i}"))).OrderBy(pair => pair.Key).Select(pair => pair.item)];

    private string NewStore() => $"property-{_stores++}";
}
