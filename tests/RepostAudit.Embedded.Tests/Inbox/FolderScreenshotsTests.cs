using RepostAudit.Contracts;
using RepostAudit.Core.Screenshots;
using RepostAudit.Embedded.Inbox;

namespace RepostAudit.Embedded.Tests.Inbox;

public sealed class FolderScreenshotsTests : ScreenshotsContract, IDisposable
{
    private readonly TempFolder _folder = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    protected override Task<IScreenshots> OpenAsync(string store) => Task.FromResult<IScreenshots>(new FolderScreenshots(_folder[store]));

    [Fact]
    public async Task Hidden_files_and_what_is_said_beside_files_are_no_screenshots()
    {
        var screenshots = await OpenAsync("a");
        using var content = new MemoryStream([1]);
        await screenshots.PutAsync("w/u/1.png", content, new Dictionary<string, string> { ["submitter"] = "a" }, Cancellation);
        await File.WriteAllBytesAsync(_folder["a/w/u/.2.png"], [1], Cancellation);

        Assert.Equal(["w/u/1.png"], (await ListAsync(screenshots)).Select(stored => stored.Path));
    }

    [Fact]
    public async Task A_file_that_is_replaced_has_another_version()
    {
        var screenshots = await OpenAsync("a");
        await PutAsync(screenshots, "w/u/1.png", [1]);
        var before = Assert.Single(await ListAsync(screenshots));

        await File.WriteAllBytesAsync(_folder["a/w/u/1.png"], [2, 3], Cancellation);

        Assert.NotEqual(before.Version, Assert.Single(await ListAsync(screenshots)).Version);
    }

    [Theory]
    [InlineData("w/u/back\\slash.png")]
    [InlineData("w/u/new\nline.png")]
    [InlineData(" w/u/1.png")]
    public async Task Whatever_is_listed_can_be_opened_however_it_is_called(string path)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no such names");
        var file = Path.Combine(_folder["a"], path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        await File.WriteAllBytesAsync(file, [1, 2], Cancellation);
        var screenshots = await OpenAsync("a");

        Assert.Equal([path], (await ListAsync(screenshots)).Select(stored => stored.Path));
        await using var open = await screenshots.OpenAsync(path, Cancellation);
        Assert.Equal([1, 2], await BytesAsync(open!));
    }

    [Theory]
    [InlineData("../1.png")]
    [InlineData("w/../../1.png")]
    [InlineData("/etc/1.png")]
    [InlineData("w/.hidden/1.png")]
    public async Task A_path_that_leads_elsewhere_is_refused(string path)
    {
        var screenshots = await OpenAsync("a");

        await Assert.ThrowsAsync<ArgumentException>(() => PutAsync(screenshots, path, [1]));
        Assert.Null(await screenshots.OpenAsync(path, Cancellation));
    }

    [Fact]
    public async Task What_is_said_in_no_proper_JSON_is_as_good_as_unsaid()
    {
        var screenshots = await OpenAsync("a");
        await PutAsync(screenshots, "w/u/1.png", [1]);
        await File.WriteAllTextAsync(_folder["a/w/u/1.png.said.json"], "submitter: a", Cancellation);

        Assert.Empty(Assert.Single(await ListAsync(screenshots)).Metadata);
    }
}
