using RepostAudit.Core.Uploads;

namespace RepostAudit.Core.Tests.Uploads;

public class OriginalTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(200_000)]
    public async Task A_file_within_the_bound_is_kept_whole(int length)
    {
        byte[] bytes = [.. Enumerable.Range(0, length).Select(i => (byte)(i * 7))];

        var original = await Original.ReadAsync(new MemoryStream(bytes), 200_000, TestContext.Current.CancellationToken);

        Assert.Equal(ContentHash.Of(bytes), original.Content);
        Assert.Equal(bytes, original.Bytes!.Value.ToArray());
    }

    [Fact]
    public async Task A_larger_file_is_named_by_its_content_and_not_kept()
    {
        var bytes = new byte[200_001];

        var original = await Original.ReadAsync(new MemoryStream(bytes), 200_000, TestContext.Current.CancellationToken);

        Assert.Equal(ContentHash.Of(bytes), original.Content);
        Assert.Equal(200_001, original.Length);
        Assert.Null(original.Bytes);
    }
}
