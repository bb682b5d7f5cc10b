using RepostAudit.Core.Uploads;

namespace RepostAudit.Contracts;

/// <summary>The laws of stores that keep small pictures by the content they show.</summary>
/// <typeparam name="TStore">The port.</typeparam>
public abstract class JpegStoreContract<TStore>
{
    /// <inheritdoc cref="LedgerContract.OpenAsync"/>
    protected abstract Task<TStore> OpenAsync(string store);

    protected static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    protected abstract Task KeepAsync(TStore store, ContentHash content, ReadOnlyMemory<byte> jpeg);

    protected abstract Task<byte[]?> FindAsync(TStore store, ContentHash content);

    [Fact]
    public async Task What_was_not_kept_is_not_found()
        => Assert.Null(await FindAsync(await OpenAsync("a"), Facts.Content("a")));

    [Fact]
    public async Task What_one_instance_keeps_another_finds()
    {
        byte[] jpeg = [0xff, 0xd8, 0, 1, 2, 0xff, 0xd9];
        await KeepAsync(await OpenAsync("a"), Facts.Content("a"), jpeg);

        Assert.Equal(jpeg, await FindAsync(await OpenAsync("a"), Facts.Content("a")));
        Assert.Null(await FindAsync(await OpenAsync("a"), Facts.Content("b")));
    }

    [Fact]
    public async Task Keeping_the_same_twice_changes_nothing()
    {
        var store = await OpenAsync("a");
        await KeepAsync(store, Facts.Content("a"), new byte[] { 1, 2 });
        await KeepAsync(store, Facts.Content("a"), new byte[] { 1, 2 });

        Assert.Equal([1, 2], await FindAsync(store, Facts.Content("a")));
    }

    [Fact]
    public async Task A_part_of_a_larger_buffer_is_kept_as_that_part()
    {
        var store = await OpenAsync("a");
        await KeepAsync(store, Facts.Content("a"), new byte[] { 9, 1, 2, 9 }.AsMemory(1, 2));

        Assert.Equal([1, 2], await FindAsync(store, Facts.Content("a")));
    }

    [Fact]
    public async Task A_picture_of_a_megabyte_is_kept()
    {
        var jpeg = new byte[1_000_000];
        Array.Fill(jpeg, (byte)0xab);
        var store = await OpenAsync("a");
        await KeepAsync(store, Facts.Content("a"), jpeg);

        Assert.Equal(jpeg, await FindAsync(store, Facts.Content("a")));
    }
}
