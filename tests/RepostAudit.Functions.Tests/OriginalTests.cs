using RepostAudit.Core.Uploads;
using RepostAudit.Functions.Blobs;

namespace RepostAudit.Functions.Tests;

public sealed class OriginalTests
{
    private static readonly byte[] Ten = [.. Enumerable.Range(0, 10).Select(i => (byte)i)];

    [Fact]
    public async Task A_file_as_large_as_allowed_is_read_whole()
    {
        var whole = Assert.IsType<Original.Whole>(await ReadAsync(Ten, Ten.Length, maxBytes: 10));

        Assert.Equal(Ten, whole.Bytes.ToArray());
    }

    [Fact]
    public async Task Of_a_larger_file_only_hash_and_length_are_taken()
        => Assert.Equal(new Original.TooLarge(ContentHash.Of(Ten), 10), await ReadAsync(Ten, Ten.Length, maxBytes: 9));

    [Fact]
    public async Task An_empty_file_is_whole_too()
        => Assert.Equal(0, Assert.IsType<Original.Whole>(await ReadAsync([], 0, maxBytes: 9)).Bytes.Length);

    [Fact]
    public Task A_download_that_ends_early_is_no_file()
        => Assert.ThrowsAsync<EndOfStreamException>(() => ReadAsync(Ten, Ten.Length + 1, maxBytes: 20));

    private static async Task<Original> ReadAsync(byte[] bytes, long length, int maxBytes)
    {
        using var content = new MemoryStream(bytes);
        return await Original.ReadAsync(content, length, maxBytes, TestContext.Current.CancellationToken);
    }
}
