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

        Assert.Empty(await FindAsync(index, [], All));
        Assert.Empty(await FindAsync(index, [Key(0)], All));
    }

    [Fact]
    public async Task What_one_instance_files_another_finds_with_its_sketch()
    {
        var (one, other) = (await OpenAsync("a"), await OpenAsync("a"));
        Assert.Empty(await FindAsync(other, [Key(1)], All));

        await one.FileAsync(Upload(1), [Key(1), Key(2)], Cancellation);

        Assert.Equal([Upload(1)], await FindAsync(other, [Key(2), Key(3)], All));
    }

    [Fact]
    public async Task What_was_filed_is_found_after_a_restart()
    {
        await (await OpenAsync("a")).FileAsync(Upload(1), [Key(1)], Cancellation);

        Assert.Equal([Upload(1)], await FindAsync(await OpenAsync("a"), [Key(1)], All));
    }

    [Fact]
    public async Task An_entry_under_many_of_the_keys_is_found_once()
    {
        var index = await OpenAsync("a");
        await index.FileAsync(Upload(1), [Key(1), Key(2), Key(2)], Cancellation);

        Assert.Equal([Upload(1)], await FindAsync(index, [Key(1), Key(2), Key(1)], All));
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

        Assert.Equal([Upload(1)], await FindAsync(index, [new(value)], All));
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

        Assert.Equal([filed], await FindAsync(index, [Key(1)], All));
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
        Assert.Equal(expected, await FindAsync(index, [.. asked.Select(key => Key(key % 16))], mostPerKey));
    }

    [Fact]
    public async Task Of_a_key_that_many_share_the_earliest_are_found_whoever_was_filed_first()
    {
        var index = await OpenAsync("a");
        foreach (var i in Enumerable.Range(0, 100).Select(i => i * 37 % 100))
        {
            await index.FileAsync(Upload(i), [Key(1)], Cancellation);
        }

        Assert.Equal(Enumerable.Range(0, 10).Select(Upload), await FindAsync(index, [Key(1)], 10));
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
            seen[i] = [.. await FindAsync(index, [Key(-1)], All)];
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
            var found = await FileAndFindAsync(instances[i / 2 % 2], Upload(i), [Key(1), Key(10 + i)], All);
            Assert.Equal(Enumerable.Range(0, i + 1).Select(Upload), found);
        }

        Assert.Equal(Enumerable.Range(0, 6).Select(Upload), await FindAsync(await OpenAsync("a"), [Key(1)], All));
        Assert.Equal(Enumerable.Range(0, 2).Select(Upload), await FileAndFindAsync(instances[0], Upload(9), [Key(1)], 2));
        Assert.Empty(await FileAndFindAsync(instances[0], Upload(8), [], All));
    }

    [Fact]
    public async Task Of_any_two_that_file_and_find_in_one_at_least_one_sees_the_other()
    {
        const int Uploads = 64;
        IFingerprintIndex[] instances = [await OpenAsync("a"), await OpenAsync("a")];
        var seen = new HashSet<Filed>[Uploads];
        await Parallel.ForEachAsync(Enumerable.Range(0, Uploads), new ParallelOptions { MaxDegreeOfParallelism = 8, CancellationToken = Cancellation }, async (i, cancellation)
            => seen[i] = [.. await FileAndFindAsync(instances[i % instances.Length], Upload(i), [Key(i), Key(-1)], All)]);

        Assert.All(
            from i in Enumerable.Range(0, Uploads) from j in Enumerable.Range(0, i) select (i, j),
            pair => Assert.True(seen[pair.i].Contains(Upload(pair.j)) || seen[pair.j].Contains(Upload(pair.i)), $"{pair} missed each other"));
    }

    [Fact]
    public async Task What_is_recalled_is_at_least_what_was_filed_before_the_instance_was_opened_and_by_itself()
    {
        await (await OpenAsync("a")).FileAsync(Upload(1), [Key(1)], Cancellation);
        var index = await OpenAsync("a");
        Assert.Equal([Upload(1)], await RecallAsync(index, [Key(1)]));

        await FileAndFindAsync(index, Upload(2), [Key(1)], All);

        Assert.Equal([Upload(1), Upload(2)], await RecallAsync(index, [Key(1)]));
    }

    [Fact]
    public async Task A_rare_key_leads_to_all_who_share_it_until_one_more_does()
    {
        var (index, bounds) = (await OpenAsync("a"), new ReadingBounds(All, 3));
        for (var i = 0; i < 3; i++)
        {
            await index.FileAsync(Upload(i), [Rare(1)], Cancellation);
            Assert.Equal(Enumerable.Range(0, i + 1).Select(number => new Found(Upload(number), Found.RarityOf(i + 1))), await index.FindAsync([Rare(1)], bounds, Cancellation));
        }

        await index.FileAsync(Upload(2), [Rare(1)], Cancellation);
        Assert.Equal(3, (await index.FindAsync([Rare(1)], bounds, Cancellation)).Count);

        // Whoever asks counts as well.
        Assert.Empty(await index.FileAndFindAsync(Upload(3), [Rare(1)], bounds, Cancellation));
        Assert.Empty(await index.FindAsync([Rare(1)], bounds, Cancellation));
        Assert.Equal(4, (await index.FindAsync([Rare(1)], new ReadingBounds(All, 4), Cancellation)).Count);
    }

    [Fact]
    public async Task The_rare_keys_under_which_an_entry_was_found_add_up_by_how_few_share_them()
    {
        var index = await OpenAsync("a");
        await index.FileAsync(Upload(1), [Key(1), Rare(1), Rare(2), Rare(3)], Cancellation);
        await index.FileAsync(Upload(2), [Key(1), Rare(3)], Cancellation);
        await index.FileAsync(Upload(3), [Key(1), Rare(4)], Cancellation);
        await index.FileAsync(Upload(4), [Rare(2)], Cancellation);

        var found = await index.FindAsync([Rare(3), Key(1), Rare(1), Rare(2), Rare(1)], new ReadingBounds(All, 2), Cancellation);

        // Nobody else has the first, two have each of the others.
        Assert.Equal([new(Upload(1), 64 + 32 + 32), new(Upload(2), 32), new(Upload(3), 0), new(Upload(4), 32)], found);
    }

    [Fact]
    public async Task Where_rare_keys_lead_nowhere_plain_keys_still_do()
    {
        var index = await OpenAsync("a");
        foreach (var i in Enumerable.Range(0, 5))
        {
            await index.FileAsync(Upload(i), [Key(1), Rare(1)], Cancellation);
        }

        Assert.Equal([new(Upload(0), 0), new(Upload(1), 0)], await index.FindAsync([Key(1), Rare(1)], new ReadingBounds(2, 4), Cancellation));
        Assert.Equal(Enumerable.Range(0, 5).Select(i => new Found(Upload(i), Found.RarityOf(5))), await index.FindAsync([Key(1), Rare(1)], new ReadingBounds(2, 5), Cancellation));
        Assert.Empty(await index.FindAsync([Rare(1)], new ReadingBounds(2, 0), Cancellation));
    }

    [Fact]
    public async Task A_plain_and_a_rare_key_of_one_thing_are_two()
    {
        var index = await OpenAsync("a");
        await index.FileAsync(Upload(1), [Key(1)], Cancellation);
        await index.FileAsync(Upload(2), [Rare(1)], Cancellation);

        Assert.Equal([Upload(1)], await FindAsync(index, [Key(1)], All));
        Assert.Equal([Upload(2)], await FindAsync(index, [Rare(1)], All));
    }

    [Fact]
    public async Task Rarity_never_grows_while_entries_are_filed()
    {
        var index = await OpenAsync("a");
        var bounds = new ReadingBounds(All, ReadingBounds.MaxPerRareKey);
        await index.FileAsync(Upload(0), [Key(0), .. Enumerable.Range(1, 4).Select(Rare)], Cancellation);
        var before = int.MaxValue;
        for (var i = 1; i <= ReadingBounds.MaxPerRareKey; i++)
        {
            // Some come again, with the keys that they had.
            var number = i % 5 == 0 ? i - 1 : i;
            await index.FileAsync(Upload(number), [.. Enumerable.Range(1, 4).Where(key => number % key == 0).Select(Rare)], Cancellation);

            var now = (await index.FindAsync([Key(0), .. Enumerable.Range(1, 4).Select(Rare)], bounds, Cancellation))[0].Rarity;
            Assert.InRange(now, 0, before);
            before = now;
        }

        Assert.InRange(before, 1, ReadingBounds.MaxPerRareKey);
    }

    [Fact]
    public async Task Counts_tell_how_many_entries_share_a_key_whoever_filed_them()
    {
        var (one, other) = (await OpenAsync("a"), await OpenAsync("a"));
        await one.FileAsync(Upload(1), [Rare(1), Rare(2)], Cancellation);
        await one.FileAsync(Upload(1), [Rare(1), Rare(2)], Cancellation);
        IndexKey[] asked = [Rare(2), Rare(1), Rare(3), Rare(2)];

        AssertCounts([(Rare(1), 1), (Rare(2), 1)], await other.CountAsync(asked, Cancellation));

        await other.FileAsync(Upload(2), [Rare(2), Key(1)], Cancellation);

        AssertCounts([(Rare(1), 1), (Rare(2), 2)], await one.CountAsync(asked, Cancellation));
        AssertCounts([(Rare(1), 1), (Rare(2), 2)], await (await OpenAsync("a")).CountAsync(asked, Cancellation));
        Assert.Empty(await one.CountAsync([Rare(3)], Cancellation));
        Assert.Empty(await one.CountAsync([], Cancellation));
    }

    [Fact]
    public async Task A_rare_key_of_very_many_is_counted_no_further_and_leads_nowhere()
    {
        const int Uploads = ReadingBounds.MaxPerRareKey + 40;
        var index = await OpenAsync("a");
        foreach (var i in Enumerable.Range(0, Uploads).Select(i => i * 37 % Uploads))
        {
            await index.FileAsync(Upload(i), [Rare(0), Rare(1 + (i % 2)), Key(1)], Cancellation);
        }

        AssertCounts(
            [(Rare(0), ReadingBounds.MaxPerRareKey + 1), (Rare(1), Uploads / 2), (Rare(2), Uploads / 2)],
            await index.CountAsync([Rare(0), Rare(1), Rare(2)], Cancellation));
        Assert.Equal(
            Enumerable.Range(0, Uploads).Where(i => i % 2 == 0).Select(i => new Found(Upload(i), Found.RarityOf(Uploads / 2))),
            await index.FindAsync([Rare(0), Rare(1)], new ReadingBounds(1, ReadingBounds.MaxPerRareKey), Cancellation));
        Assert.Equal(Enumerable.Range(0, Uploads).Select(Upload), await FindAsync(index, [Key(1)], All));
    }

    [Fact]
    public async Task Counts_are_exact_up_to_the_largest_bound_and_one_beyond()
    {
        var index = await OpenAsync("a");
        for (var i = 0; i <= ReadingBounds.MaxPerRareKey + 1; i++)
        {
            await index.FileAsync(Upload(i), [Rare(1)], Cancellation);
            if (i >= ReadingBounds.MaxPerRareKey - 2)
            {
                AssertCounts([(Rare(1), Math.Min(i, ReadingBounds.MaxPerRareKey) + 1)], await index.CountAsync([Rare(1)], Cancellation));
            }
        }
    }

    [Fact]
    public async Task Only_rare_keys_are_counted()
    {
        var index = await OpenAsync("a");

        await Assert.ThrowsAsync<ArgumentException>(() => index.CountAsync([Rare(1), Key(1)], Cancellation));
    }

    [Fact]
    public async Task Rare_keys_make_no_crowd()
    {
        var index = await OpenAsync("a");
        foreach (var i in Enumerable.Range(0, 4))
        {
            await index.FileAsync(Upload(i), [Rare(1), Key(1)], Cancellation);
        }

        var crowd = Assert.Single(await index.ReadCrowdsAsync(3, Cancellation).ToListAsync(Cancellation));

        Assert.Equal(Enumerable.Range(0, 4).Select(i => Upload(i).Entry), crowd);
        await (await OpenAsync("b")).FileAsync(Upload(1), [Rare(1), Rare(2)], Cancellation);
        Assert.Empty(await (await OpenAsync("b")).ReadCrowdsAsync(1, Cancellation).ToListAsync(Cancellation));
    }

    [Fact]
    public async Task Of_any_two_that_share_a_rare_key_within_its_bound_at_least_one_sees_the_other()
    {
        const int Uploads = 48;
        IFingerprintIndex[] instances = [await OpenAsync("a"), await OpenAsync("a")];
        var bounds = new ReadingBounds(1, Uploads);
        var seen = new HashSet<Filed>[Uploads];
        await Parallel.ForEachAsync(Enumerable.Range(0, Uploads), new ParallelOptions { MaxDegreeOfParallelism = 8, CancellationToken = Cancellation }, async (i, cancellation)
            => seen[i] = [.. Filed(await instances[i % instances.Length].FileAndFindAsync(Upload(i), [Key(i), Rare(-1)], bounds, cancellation))]);

        Assert.All(
            from i in Enumerable.Range(0, Uploads) from j in Enumerable.Range(0, i) select (i, j),
            pair => Assert.True(seen[pair.i].Contains(Upload(pair.j)) || seen[pair.j].Contains(Upload(pair.i)), $"{pair} missed each other"));
        AssertCounts([(Rare(-1), Uploads)], await instances[0].CountAsync([Rare(-1)], Cancellation));
    }

    [Property(MaxTest = 30)]
    public async Task Of_rare_and_plain_keys_it_finds_and_counts_what_a_plain_table_does((byte Entry, byte Key)[] filed, byte[] asked, byte most, byte few)
    {
        var index = await OpenAsync($"property-{_stores++}");
        var keysOf = filed.GroupBy(pair => pair.Entry % 8, pair => Either(pair.Key)).ToDictionary(entry => entry.Key, entry => entry.ToHashSet());
        foreach (var (entry, its) in keysOf.Concat(keysOf.Take(3)))
        {
            await index.FileAsync(Upload(entry), its, Cancellation);
        }

        var bounds = new ReadingBounds((most % 3) + 1, few % 4);
        IndexKey[] keys = [.. asked.Select(Either)];
        var counts = keys.Distinct().ToDictionary(key => key, key => keysOf.Values.Count(its => its.Contains(key)));
        var read = keys.Distinct()
            .SelectMany(key => keysOf.Where(entry => entry.Value.Contains(key)).Select(entry => entry.Key).Order()
                .Take(!key.IsRare ? bounds.PerKey : counts[key] <= bounds.PerRareKey ? All : 0)
                .Select(entry => (Entry: entry, Rarity: key.IsRare ? Found.RarityOf(counts[key]) : 0)))
            .GroupBy(hit => hit.Entry, hit => hit.Rarity);

        Assert.Equal(read.OrderBy(hits => hits.Key).Select(hits => new Found(Upload(hits.Key), hits.Sum())), await index.FindAsync(keys, bounds, Cancellation));
        AssertCounts(
            counts.Where(key => key.Key.IsRare && key.Value > 0).Select(key => (key.Key, key.Value)),
            await index.CountAsync([.. keys.Where(key => key.IsRare)], Cancellation));
    }

    private static async Task<IReadOnlyList<Filed>> FindAsync(IFingerprintIndex index, IReadOnlyCollection<IndexKey> keys, int mostPerKey)
        => Filed(await index.FindAsync(keys, Bounds(mostPerKey), Cancellation));

    private static async Task<IReadOnlyList<Filed>> FileAndFindAsync(IFingerprintIndex index, Filed entry, IReadOnlyCollection<IndexKey> keys, int mostPerKey)
        => Filed(await index.FileAndFindAsync(entry, keys, Bounds(mostPerKey), Cancellation));

    private static async Task<IReadOnlyList<Filed>> RecallAsync(IFingerprintIndex index, IReadOnlyCollection<IndexKey> keys)
        => Filed(await index.RecallAsync(keys, Bounds(All), Cancellation));

    private static void AssertCounts(IEnumerable<(IndexKey Key, int Count)> expected, IReadOnlyDictionary<IndexKey, int> counts)
        => Assert.Equal(expected.OrderBy(counted => counted.Key), counts.Select(counted => (counted.Key, counted.Value)).OrderBy(counted => counted.Key));

    private static ReadingBounds Bounds(int mostPerKey) => new(mostPerKey, ReadingBounds.MaxPerRareKey);

    private static IReadOnlyList<Filed> Filed(IEnumerable<Found> found) => [.. found.Select(one => one.Filed)];

    /// <summary>Uploads come in the order of their numbers, two at each minute.</summary>
    private static Filed Upload(int number)
    {
        var entry = Facts.Entry($"{number}.png", "x", new Claim(Facts.Noon.AddMinutes(number)));
        return new(entry.Key, new Sketch(new[] { (byte)number, (byte)7 }));
    }

    private static IndexKey Key(int number) => IndexKey.Of("test", $"{number}");

    private static IndexKey Rare(int number) => IndexKey.Rare("test", $"{number}");

    /// <summary>Of eight plain and eight rare keys.</summary>
    private static IndexKey Either(byte number) => number % 2 == 0 ? Key(number % 16) : Rare(number % 16);
}
