using RepostAudit.Core.Screenshots;

namespace RepostAudit.Contracts;

/// <summary>The laws of <see cref="IScreenshots"/>. Every adapter's tests inherit them.</summary>
public abstract class ScreenshotsContract
{
    private static readonly Dictionary<string, string> Unsaid = [];

    /// <inheritdoc cref="LedgerContract.OpenAsync"/>
    protected abstract Task<IScreenshots> OpenAsync(string store);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_new_store_has_none()
    {
        var screenshots = await OpenAsync("a");

        Assert.Empty(await ListAsync(screenshots));
        Assert.Null(await screenshots.OpenAsync("2024-W10/u1/1.png", Cancellation));
    }

    [Theory]
    [InlineData("2024-W10/u1/1.png")]
    [InlineData("2024-W10/城东镇/截图 1.jpg")]
    [InlineData("2024-W10/u1/a b#c%20d+e.png")]
    [InlineData("2024-W10/u1/deeper/than/that.png")]
    public async Task What_was_put_opens_with_the_same_bytes_for_another_instance(string path)
    {
        byte[] bytes = [1, 2, 3, 0, 255];
        Assert.True(await PutAsync(await OpenAsync("a"), path, bytes));

        var screenshots = await OpenAsync("a");
        var listed = Assert.Single(await ListAsync(screenshots));
        await using var open = await screenshots.OpenAsync(path, Cancellation);

        Assert.NotNull(open);
        Assert.Equal((path, bytes.Length), (open.Stored.Path, (int)open.Stored.Length));
        Assert.Equal((listed.Path, listed.Version, listed.UploadedAt, listed.Length), (open.Stored.Path, open.Stored.Version, open.Stored.UploadedAt, open.Stored.Length));
        Assert.Equal(bytes, await BytesAsync(open));
    }

    [Fact]
    public async Task What_was_said_beside_it_comes_back()
    {
        var screenshots = await OpenAsync("a");
        var said = new Dictionary<string, string> { ["submitter"] = "%E7%8E%8B%E8%8A%B3", ["channel"] = "moments" };
        using var content = new MemoryStream([1]);
        await screenshots.PutAsync("w/u/1.png", content, said, Cancellation);

        await using var open = await screenshots.OpenAsync("w/u/1.png", Cancellation);
        Assert.Equal(said, open!.Stored.Metadata.ToDictionary());
    }

    [Fact]
    public async Task A_path_that_is_taken_keeps_its_bytes()
    {
        var screenshots = await OpenAsync("a");
        await PutAsync(screenshots, "w/u/1.png", [1]);

        Assert.False(await PutAsync(screenshots, "w/u/1.png", [2, 2]));

        await using var open = await screenshots.OpenAsync("w/u/1.png", Cancellation);
        Assert.Equal([1], await BytesAsync(open!));
    }

    [Fact]
    public async Task Of_many_that_put_one_path_at_once_exactly_one_does()
    {
        IScreenshots[] instances = [await OpenAsync("a"), await OpenAsync("a")];

        var put = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => Task.Run(() => PutAsync(instances[i % 2], "w/u/1.png", [(byte)i, (byte)i]))));

        Assert.Single(put, done => done);
        await using var open = await instances[0].OpenAsync("w/u/1.png", Cancellation);
        Assert.Equal(Enumerable.Repeat((byte)Array.IndexOf(put, true), 2), await BytesAsync(open!));
    }

    [Fact]
    public async Task They_are_listed_once_in_the_order_of_their_paths()
    {
        var screenshots = await OpenAsync("a");
        string[] paths = ["w/u/B.png", "w/u/a.png", "w/u-2/1.png", "w/u/1/x.png", "v/u/1.png", "w/u/é.png"];
        foreach (var path in paths)
        {
            await PutAsync(screenshots, path, [1]);
        }

        Assert.Equal(paths.Order(StringComparer.Ordinal), (await ListAsync(screenshots)).Select(stored => stored.Path));
    }

    [Fact]
    public async Task An_empty_file_is_a_file()
    {
        var screenshots = await OpenAsync("a");
        await PutAsync(screenshots, "w/u/empty.png", []);

        await using var open = await screenshots.OpenAsync("w/u/empty.png", Cancellation);
        Assert.Empty(await BytesAsync(open!));
    }

    protected static async Task<bool> PutAsync(IScreenshots screenshots, string path, byte[] bytes)
    {
        using var content = new MemoryStream(bytes);
        return await screenshots.PutAsync(path, content, Unsaid, Cancellation);
    }

    protected static async Task<List<StoredScreenshot>> ListAsync(IScreenshots screenshots) => await screenshots.ListAsync(Cancellation).ToListAsync(Cancellation);

    protected static async Task<byte[]> BytesAsync(OpenScreenshot open)
    {
        using var bytes = new MemoryStream();
        await open.Content.CopyToAsync(bytes, Cancellation);
        return bytes.ToArray();
    }
}
