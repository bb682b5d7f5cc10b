using System.Text;
using Azure.Storage.Blobs;
using FsCheck.Xunit;
using RepostAudit.Azure.Blobs;
using RepostAudit.Tests;

namespace RepostAudit.Azure.Tests.Blobs;

public sealed class ScreenshotVersionsTests(Azurite azurite)
{
    private static readonly Dictionary<string, string> Unsaid = [];

    private readonly Stores _stores = new(azurite);
    private readonly string _connection = azurite.ConnectionString;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_overwritten_screenshot_is_another_version_whose_time_is_its_own()
    {
        var screenshots = (await _stores.OpenAsync()).Screenshots;
        await screenshots.PutAsync("w/u/1.png", new MemoryStream([1]), Unsaid, Cancellation);
        var first = await screenshots.ListAsync(Cancellation).SingleAsync(Cancellation);
        var blob = new BlobClient(_connection, _stores.Name().Container("screenshots"), "w/u/1.png");
        await blob.UploadAsync(BinaryData.FromBytes(new byte[] { 2, 2 }), overwrite: true, Cancellation);

        var second = await screenshots.ListAsync(Cancellation).SingleAsync(Cancellation);

        Assert.NotEqual(first.Version, second.Version);
        Assert.Equal(2, second.Length);
        var properties = (await blob.GetPropertiesAsync(cancellationToken: Cancellation)).Value;
        Assert.Equal(properties.LastModified, second.UploadedAt);
        Assert.Equal(properties.ETag.ToString().Trim('"'), second.Version);
    }

    [Theory]
    [InlineData("../county/units.csv")]
    [InlineData("w/../../county/units.csv")]
    [InlineData("w/./1.png")]
    [InlineData("")]
    public async Task A_path_that_would_climb_out_of_the_container_leads_nowhere(string path)
        => Assert.Null(await (await _stores.OpenAsync()).Screenshots.OpenAsync(path, Cancellation));

    [Fact]
    public async Task A_reports_file_is_served_as_what_it_is()
    {
        var stores = await _stores.OpenAsync();
        await stores.County.ReplaceAsync("units.csv", "unit,name"u8.ToArray(), Cancellation);

        Assert.Equal("unit,name", Encoding.UTF8.GetString((await stores.County.ReadAsync("units.csv", Cancellation))!.Value.Span));
        Assert.Null(await stores.County.ReadAsync("quotas.csv", Cancellation));
        Assert.Equal("text/csv; charset=utf-8", ContentTypes.Of("units.csv"));
        Assert.Equal("text/html; charset=utf-8", ContentTypes.Of("2024-W10/000001/ab/report.html"));
    }

    [Property]
    public async Task A_listing_in_the_order_of_bytes_comes_out_in_the_order_of_strings(byte[][] drawn)
    {
        // High, low and in between, so that names often agree up to one of them.
        string[] letters = ["a", "b", "\u4e2d", "\ud7ff", "\ue000", "\uffee", "\U00010000", "\U0001f600"];
        var names = drawn.Select(name => string.Concat(name.Select(letter => letters[letter % letters.Length]))).Distinct().ToList();
        var listed = names.OrderBy(name => Convert.ToHexString(Encoding.UTF8.GetBytes(name)), StringComparer.Ordinal).ToAsyncEnumerable();

        Assert.Equal(names.Order(StringComparer.Ordinal), await ListingOrder.ToOrdinal(listed, name => name).ToListAsync(Cancellation));
    }
}
