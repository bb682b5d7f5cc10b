using FsCheck.Xunit;
using RepostAudit.Core.Ledger;
using RepostAudit.Core.Uploads;

namespace RepostAudit.Contracts;

/// <summary>The laws of <see cref="IFingerprintIndex"/>. Every adapter's tests inherit them.</summary>
public abstract class FingerprintIndexContract
{
    private int _stores;

    /// <inheritdoc cref="LedgerContract.OpenAsync"/>
    protected abstract Task<IFingerprintIndex> OpenAsync(string store);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task No_keys_find_nothing()
    {
        var index = await OpenAsync("a");
        await index.FileAsync(Id(0), [], Cancellation);
        await index.FileAsync(Id(1), [Key(1)], Cancellation);

        Assert.Empty(await index.FindAsync([], Cancellation));
        Assert.Empty(await index.FindAsync([Key(0)], Cancellation));
    }

    [Fact]
    public async Task What_one_instance_files_another_finds()
    {
        var (one, other) = (await OpenAsync("a"), await OpenAsync("a"));
        Assert.Empty(await other.FindAsync([Key(1)], Cancellation));

        await one.FileAsync(Id(1), [Key(1), Key(2)], Cancellation);

        Assert.Equal([Id(1)], await other.FindAsync([Key(2), Key(3)], Cancellation));
    }

    [Fact]
    public async Task An_entry_under_many_of_the_keys_is_found_once()
    {
        var index = await OpenAsync("a");
        await index.FileAsync(Id(1), [Key(1), Key(2), Key(2)], Cancellation);

        Assert.Equal([Id(1)], await index.FindAsync([Key(1), Key(2), Key(1)], Cancellation));
    }

    [Theory]
    [InlineData("pdq:0:ffff")]
    [InlineData("!")]
    [InlineData("a\"b\\c'd%_[]{}")]
    [InlineData("123")]
    [InlineData("null")]
    [InlineData("a/b#c?d e")]
    [InlineData("A")]
    public async Task A_key_of_any_printable_characters_is_found_by_itself_alone(string text)
    {
        var index = await OpenAsync("a");
        await index.FileAsync(Id(1), [new(text)], Cancellation);
        await index.FileAsync(Id(2), [new(text.ToLowerInvariant() + "~"), new(text == "A" ? "a" : "other")], Cancellation);

        Assert.Equal([Id(1)], await index.FindAsync([new(text)], Cancellation));
    }

    [Fact]
    public async Task Keys_of_200_characters_differ_in_their_last()
    {
        var index = await OpenAsync("a");
        var stem = new string('k', 199);
        await index.FileAsync(Id(1), [new(stem + "1")], Cancellation);
        await index.FileAsync(Id(2), [new(stem + "2")], Cancellation);

        Assert.Equal([Id(2)], await index.FindAsync([new(stem + "2")], Cancellation));
    }

    [Property(MaxTest = 30)]
    public async Task It_finds_what_a_plain_table_finds_however_often_and_in_whatever_order_it_was_filed((byte Entry, byte Key)[] filed, byte[] asked)
    {
        var index = await OpenAsync($"property-{_stores++}");
        foreach (var (entry, key) in filed.Concat(filed.Reverse()))
        {
            await index.FileAsync(Id(entry % 8), [Key(key % 16)], Cancellation);
        }

        var expected = filed.Where(pair => asked.Any(key => key % 16 == pair.Key % 16)).Select(pair => Id(pair.Entry % 8)).Distinct().Order();
        Assert.Equal(expected, await index.FindAsync([.. asked.Select(key => Key(key % 16))], Cancellation));
    }

    [Fact]
    public async Task Of_any_two_that_file_and_then_ask_at_least_one_sees_the_other()
    {
        const int Uploads = 64;
        IFingerprintIndex[] instances = [await OpenAsync("a"), await OpenAsync("a")];
        var seen = new HashSet<EntryId>[Uploads];
        await Parallel.ForEachAsync(Enumerable.Range(0, Uploads), new ParallelOptions { MaxDegreeOfParallelism = 8, CancellationToken = Cancellation }, async (i, cancellation) =>
        {
            var index = instances[i % instances.Length];
            await index.FileAsync(Id(i), [Key(i), Key(-1)], cancellation);
            seen[i] = [.. await index.FindAsync([Key(-1)], cancellation)];
        });

        Assert.All(
            from i in Enumerable.Range(0, Uploads) from j in Enumerable.Range(0, i) select (i, j),
            pair => Assert.True(seen[pair.i].Contains(Id(pair.j)) || seen[pair.j].Contains(Id(pair.i)), $"{pair} missed each other"));
    }

    private static EntryId Id(int number) => Facts.Entry($"{number}.png", "x").Id;

    private static IndexKey Key(int number) => new($"test:{number}");
}
