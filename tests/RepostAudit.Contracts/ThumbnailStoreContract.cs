using RepostAudit.Core.Ledger;

namespace RepostAudit.Contracts;

/// <summary>The laws of <see cref="IThumbnailStore"/>. Every adapter's tests inherit them.</summary>
public abstract class ThumbnailStoreContract
{
    /// <inheritdoc cref="LedgerContract.OpenAsync"/>
    protected abstract Task<IThumbnailStore> OpenAsync(string store);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_was_not_kept_is_not_found()
        => Assert.Null(await (await OpenAsync("a")).FindAsync(Facts.Content("a"), Cancellation));

    [Fact]
    public async Task What_one_instance_keeps_another_finds()
    {
        byte[] jpeg = [0xff, 0xd8, 0, 1, 2, 0xff, 0xd9];
        await (await OpenAsync("a")).KeepAsync(Facts.Content("a"), jpeg, Cancellation);

        Assert.Equal(jpeg, await (await OpenAsync("a")).FindAsync(Facts.Content("a"), Cancellation));
        Assert.Null(await (await OpenAsync("a")).FindAsync(Facts.Content("b"), Cancellation));
    }

    [Fact]
    public async Task Keeping_the_same_twice_changes_nothing()
    {
        var store = await OpenAsync("a");
        await store.KeepAsync(Facts.Content("a"), new byte[] { 1, 2 }, Cancellation);
        await store.KeepAsync(Facts.Content("a"), new byte[] { 1, 2 }, Cancellation);

        Assert.Equal([1, 2], await store.FindAsync(Facts.Content("a"), Cancellation));
    }

    [Fact]
    public async Task A_part_of_a_larger_buffer_is_kept_as_that_part()
    {
        var store = await OpenAsync("a");
        await store.KeepAsync(Facts.Content("a"), new byte[] { 9, 1, 2, 9 }.AsMemory(1, 2), Cancellation);

        Assert.Equal([1, 2], await store.FindAsync(Facts.Content("a"), Cancellation));
    }

    [Fact]
    public async Task A_thumbnail_of_a_megabyte_is_kept()
    {
        var jpeg = new byte[1_000_000];
        Array.Fill(jpeg, (byte)0xab);
        var store = await OpenAsync("a");
        await store.KeepAsync(Facts.Content("a"), jpeg, Cancellation);

        Assert.Equal(jpeg, await store.FindAsync(Facts.Content("a"), Cancellation));
    }
}
