using Azure.Data.Tables;
using RepostAudit.Core.Ledger;
using RepostAudit.Core.Uploads;
using RepostAudit.Tests;
using Sample = RepostAudit.Contracts.Facts;

namespace RepostAudit.Azure.Tests.Facts;

public sealed class DaysAndShardsTests(Azurite azurite)
{
    private readonly Stores _stores = new(azurite);
    private readonly string _connection = azurite.ConnectionString;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Everything_of_which_an_entry_is_the_later_end_lies_in_its_days_shard()
    {
        var ledger = (await _stores.OpenAsync()).Ledger;
        var (earlier, later) = (At(Sample.Noon, "1"), At(Sample.Noon.AddDays(1), "2"));
        await ledger.AppendAsync(earlier, Cancellation);
        await ledger.AppendAsync(later, Cancellation);
        await ledger.SettleAsync(earlier.Key, [new(earlier.Key, later.Key, new PairEvidence(false, 1))], Cancellation);

        var rows = await Table.QueryAsync<TableEntity>(row => row.PartitionKey != "stamp", cancellationToken: Cancellation).Select(row => (row.PartitionKey, row.RowKey)).ToListAsync(Cancellation);
        var (first, second) = ($"2024-03-04|{earlier.Id.ToString()[0]}", $"2024-03-05|{later.Id.ToString()[0]}");
        Assert.Equal(
            [
                (first, $"entry|0638451216000000000|{earlier.Id}"),
                (first, $"settled|0638451216000000000|{earlier.Id}"),
                (second, $"edge|0638452080000000000|{later.Id}|0638451216000000000|{earlier.Id}"),
                (second, $"entry|0638452080000000000|{later.Id}"),
            ],
            rows);
    }

    [Fact]
    public async Task Uploads_of_one_day_spread_over_its_16_shards()
    {
        var ledger = (await _stores.OpenAsync()).Ledger;
        foreach (var i in Enumerable.Range(0, 200))
        {
            await ledger.AppendAsync(At(Sample.Noon, $"{i}"), Cancellation);
        }

        var partitions = await Table.QueryAsync<TableEntity>(row => row.PartitionKey != "stamp", cancellationToken: Cancellation).CountBy(row => row.PartitionKey).ToListAsync(Cancellation);
        Assert.Equal(16, partitions.Count);
        Assert.All(partitions, partition => Assert.InRange(partition.Value, 1, 40));
    }

    [Fact]
    public async Task Days_far_apart_and_the_ends_of_time_are_read_in_order()
    {
        var ledger = (await _stores.OpenAsync()).Ledger;
        Entry[] entries =
        [
            At(DateTimeOffset.MinValue, "first"),
            At(new DateTimeOffset(1601, 1, 1, 0, 0, 0, TimeSpan.Zero), "old"),
            At(Sample.Noon.Date.AddTicks(-1), "before midnight"),
            At(Sample.Noon.Date, "midnight"),
            At(DateTimeOffset.MaxValue.AddTicks(-1), "last"),
        ];
        foreach (var entry in entries.Reverse())
        {
            await ledger.AppendAsync(entry, Cancellation);
        }

        Assert.Equal(entries, await ReadAsync(ledger, Period.Always));
        Assert.Equal(entries[2..3], await ReadAsync(ledger, new(entries[2].Claim.UploadedAt, entries[3].Claim.UploadedAt)));
        Assert.Empty(await ReadAsync(ledger, new(entries[3].Claim.UploadedAt, entries[2].Claim.UploadedAt)));
        Assert.Equal(entries, await ledger.FindAsync([.. entries.Select(entry => entry.Key)], Cancellation));
    }

    [Fact]
    public async Task An_entry_with_more_edges_than_a_transaction_takes_is_settled_with_all_of_them()
    {
        var ledger = (await _stores.OpenAsync()).Ledger;
        var last = At(Sample.Noon.AddHours(1), "last");
        Edge[] edges = [.. Enumerable.Range(0, 250).Select(i => new Edge(last.Key, At(Sample.Noon.AddSeconds(i), $"{i}").Key, new PairEvidence(false, i)))];

        await ledger.SettleAsync(last.Key, edges, Cancellation);

        Assert.True(await ledger.IsSettledAsync(last.Key, Cancellation));
        Assert.Equal(edges, await ledger.ReadEdgesAsync(Period.Always, Cancellation).ToListAsync(Cancellation));
    }

    [Fact]
    public async Task A_row_that_was_tampered_with_is_refused_without_telling_what_it_says()
    {
        var ledger = (await _stores.OpenAsync()).Ledger;
        var entry = At(Sample.Noon, "1");
        await ledger.AppendAsync(entry, Cancellation);
        var row = (await Table.QueryAsync<TableEntity>(row => row.PartitionKey != "stamp", cancellationToken: Cancellation).ToListAsync(Cancellation)).Single();
        row["Unit"] = "secret";
        await Table.UpdateEntityAsync(row, row.ETag, TableUpdateMode.Replace, Cancellation);

        var refused = await Assert.ThrowsAsync<InvalidDataException>(() => ledger.FindAsync([entry.Key], Cancellation));

        Assert.Contains(entry.Id.ToString(), refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", refused.Message, StringComparison.Ordinal);
    }

    private TableClient Table => new(_connection, _stores.Name().Table("facts"));

    private static Entry At(DateTimeOffset at, string content) => Sample.Entry($"{content}.png", content, new Claim(at));

    private static async Task<List<Entry>> ReadAsync(ILedger ledger, Period period) => await ledger.ReadEntriesAsync(period, Cancellation).ToListAsync(Cancellation);
}
