using FsCheck.Xunit;
using RepostAudit.Core.Ledger;
using RepostAudit.Core.Uploads;

namespace RepostAudit.Contracts;

/// <summary>The laws of <see cref="IFingerprintIndex"/>. Every adapter's tests inherit them.</summary>
public abstract class FingerprintIndexContract
{
    private const int All = 1000;

    private int _stores;

    /// <inheritdoc cref="LedgerContract.OpenAsync"/>
    protected abstract Task<IFingerprintIndex> OpenAsync(string store);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task No_keys_find_nothing()
    {
        var index = await OpenAsync("a");
        await index.FileAsync(Upload(0), [], Cancellation);
        await index.FileAsync(Upload(1), [Key(1)], Cancellation);

        Assert.Empty(await index.FindAsync([], All, Cancellation));
        Assert.Empty(await index.FindAsync([Key(0)], All, Cancellation));
    }

    [Fact]
    public async Task What_one_instance_files_another_finds_with_its_sketch()
    {
        var (one, other) = (await OpenAsync("a"), await OpenAsync("a"));
        Assert.Empty(await other.FindAsync([Key(1)], All, Cancellation));

        await one.FileAsync(Upload(1), [Key(1), Key(2)], Cancellation);

        Assert.Equal([Upload(1)], await other.FindAsync([Key(2), Key(3)], All, Cancellation));
    }

    [Fact]
    public async Task What_was_filed_is_found_after_a_restart()
    {
        await (await OpenAsync("a")).FileAsync(Upload(1), [Key(1)], Cancellation);

        Assert.Equal([Upload(1)], await (await OpenAsync("a")).FindAsync([Key(1)], All, Cancellation));
    }

    [Fact]
    public async Task An_entry_under_many_of_the_keys_is_found_once()
    {
        var index = await OpenAsync("a");
        await index.FileAsync(Upload(1), [Key(1), Key(2), Key(2)], Cancellation);

        Assert.Equal([Upload(1)], await index.FindAsync([Key(1), Key(2), Key(1)], All, Cancellation));
    }

    [Theory]
    [InlineData(0UL)]
    [InlineData(1UL)]
    [InlineData(0x8000_0000_0000_0000UL)]
    [InlineData(ulong.MaxValue)]
    public async Task A_key_of_any_value_is_found_by_itself_alone(ulong value)
    {
        var index = await OpenAsync("a");
        await index.FileAsync(Upload(1), [new(value)], Cancellation);
        await index.FileAsync(Upload(2), [new(value ^ 1), new(value ^ (1UL << 63))], Cancellation);

        Assert.Equal([Upload(1)], await index.FindAsync([new(value)], All, Cancellation));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(Sketch.MaxLength)]
    public async Task A_sketch_of_any_length_comes_back(int length)
    {
        var index = await OpenAsync("a");
        var filed = Upload(1) with { Sketch = new Sketch(Enumerable.Range(0, length).Select(i => (byte)(i * 5)).ToArray()) };
        await index.FileAsync(filed, [Key(1)], Cancellation);

        Assert.Equal([filed], await index.FindAsync([Key(1)], All, Cancellation));
    }

    [Property(MaxTest = 30)]
    public async Task It_finds_what_a_plain_table_finds_however_often_and_in_whatever_order_it_was_filed((byte Entry, byte Key)[] filed, byte[] asked, byte most, int turn)
    {
        var index = await OpenAsync($"property-{_stores++}");
        var keysOf = filed.GroupBy(pair => pair.Entry % 8, pair => Key(pair.Key % 16)).ToDictionary(entry => entry.Key, entry => entry.ToArray());
        var order = keysOf.Keys.OrderBy(entry => (entry * 5) + (turn % 7)).ToList();
        foreach (var entry in order.Concat(order.AsEnumerable().Reverse()))
        {
            await index.FileAsync(Upload(entry), keysOf[entry], Cancellation);
        }

        var mostPerKey = (most % 4) + 1;
        var expected = asked.Select(key => Key(key % 16)).Distinct()
            .SelectMany(key => keysOf.Where(entry => entry.Value.Contains(key)).Select(entry => Upload(entry.Key)).OrderBy(upload => upload.Entry).Take(mostPerKey))
            .Distinct()
            .OrderBy(upload => upload.Entry);
        Assert.Equal(expected, await index.FindAsync([.. asked.Select(key => Key(key % 16))], mostPerKey, Cancellation));
    }

    [Fact]
    public async Task Of_a_key_that_many_share_the_earliest_are_found_whoever_was_filed_first()
    {
        var index = await OpenAsync("a");
        foreach (var i in Enumerable.Range(0, 100).Select(i => i * 37 % 100))
        {
            await index.FileAsync(Upload(i), [Key(1)], Cancellation);
        }

        Assert.Equal(Enumerable.Range(0, 10).Select(Upload), await index.FindAsync([Key(1)], 10, Cancellation));
    }

    [Fact]
    public async Task Crowds_are_those_keys_that_more_entries_share()
    {
        var index = await OpenAsync("a");
        foreach (var i in (int[])[3, 1, 2, 0])
        {
            await index.FileAsync(Upload(i), [.. Enumerable.Range(i, 4 - i).Select(Key)], Cancellation);
            await index.FileAsync(Upload(i), [.. Enumerable.Range(i, 4 - i).Select(Key)], Cancellation);
        }

        var crowds = await (await OpenAsync("a")).ReadCrowdsAsync(2, Cancellation).ToListAsync(Cancellation);

        // Key k is shared by the entries 0 to k.
        IEnumerable<int> crowded = ((int[])[2, 3]).OrderBy(Key);
        Assert.Equal(crowded.Select(key => Enumerable.Range(0, key + 1).Select(i => Upload(i).Entry)), crowds);
    }

    [Fact]
    public async Task Of_any_two_that_file_and_then_ask_at_least_one_sees_the_other()
    {
        const int Uploads = 64;
        IFingerprintIndex[] instances = [await OpenAsync("a"), await OpenAsync("a")];
        var seen = new HashSet<Filed>[Uploads];
        await Parallel.ForEachAsync(Enumerable.Range(0, Uploads), new ParallelOptions { MaxDegreeOfParallelism = 8, CancellationToken = Cancellation }, async (i, cancellation) =>
        {
            var index = instances[i % instances.Length];
            await index.FileAsync(Upload(i), [Key(i), Key(-1)], cancellation);
            seen[i] = [.. await index.FindAsync([Key(-1)], All, cancellation)];
        });

        Assert.All(
            from i in Enumerable.Range(0, Uploads) from j in Enumerable.Range(0, i) select (i, j),
            pair => Assert.True(seen[pair.i].Contains(Upload(pair.j)) || seen[pair.j].Contains(Upload(pair.i)), $"{pair} missed each other"));
    }

    [Fact]
    public async Task Filing_and_finding_in_one_finds_what_anybody_filed_before_and_the_entry_itself()
    {
        IFingerprintIndex[] instances = [await OpenAsync("a"), await OpenAsync("a")];
        for (var i = 0; i < 6; i++)
        {
            // One after the other, in turns and twice in a row: with others' filings between one's own and without.
            var found = await instances[i / 2 % 2].FileAndFindAsync(Upload(i), [Key(1), Key(10 + i)], All, Cancellation);
            Assert.Equal(Enumerable.Range(0, i + 1).Select(Upload), found);
        }

        Assert.Equal(Enumerable.Range(0, 6).Select(Upload), await (await OpenAsync("a")).FindAsync([Key(1)], All, Cancellation));
        Assert.Equal(Enumerable.Range(0, 2).Select(Upload), await instances[0].FileAndFindAsync(Upload(9), [Key(1)], 2, Cancellation));
        Assert.Empty(await instances[0].FileAndFindAsync(Upload(8), [], All, Cancellation));
    }

    [Fact]
    public async Task Of_any_two_that_file_and_find_in_one_at_least_one_sees_the_other()
    {
        const int Uploads = 64;
        IFingerprintIndex[] instances = [await OpenAsync("a"), await OpenAsync("a")];
        var seen = new HashSet<Filed>[Uploads];
        await Parallel.ForEachAsync(Enumerable.Range(0, Uploads), new ParallelOptions { MaxDegreeOfParallelism = 8, CancellationToken = Cancellation }, async (i, cancellation)
            => seen[i] = [.. await instances[i % instances.Length].FileAndFindAsync(Upload(i), [Key(i), Key(-1)], All, cancellation)]);

        Assert.All(
            from i in Enumerable.Range(0, Uploads) from j in Enumerable.Range(0, i) select (i, j),
            pair => Assert.True(seen[pair.i].Contains(Upload(pair.j)) || seen[pair.j].Contains(Upload(pair.i)), $"{pair} missed each other"));
    }

    [Fact]
    public async Task What_is_recalled_is_at_least_what_was_filed_before_the_instance_was_opened_and_by_itself()
    {
        await (await OpenAsync("a")).FileAsync(Upload(1), [Key(1)], Cancellation);
        var index = await OpenAsync("a");
        Assert.Equal([Upload(1)], await index.RecallAsync([Key(1)], All, Cancellation));

        await index.FileAndFindAsync(Upload(2), [Key(1)], All, Cancellation);

        Assert.Equal([Upload(1), Upload(2)], await index.RecallAsync([Key(1)], All, Cancellation));
    }

    /// <summary>Uploads come in the order of their numbers, two at each minute.</summary>
    private static Filed Upload(int number)
    {
        var entry = Facts.Entry($"{number}.png", "x", new Claim(Facts.Noon.AddMinutes(number)));
        return new(entry.Key, new Sketch(new[] { (byte)number, (byte)7 }));
    }

    private static IndexKey Key(int number) => IndexKey.Of("test", $"{number}");
}
