using System.Security.Cryptography;
using RepostAudit.Core.Uploads;

namespace RepostAudit.Functions.Blobs;

/// <summary>What was taken of a blob's bytes.</summary>
public abstract record Original
{
    private Original()
    {
    }

    /// <summary>All of them.</summary>
    public sealed record Whole(ReadOnlyMemory<byte> Bytes) : Original;

    /// <summary>Only their hash and their number: there are more than may be held in memory.</summary>
    public sealed record TooLarge(ContentHash Content, long Length) : Original;

    /// <param name="content">The bytes, from the first.</param>
    /// <param name="length">How many there are.</param>
    /// <param name="maxBytes">How many may be held in memory.</param>
    /// <param name="cancellation">Stops reading.</param>
    /// <exception cref="EndOfStreamException">There are fewer bytes than were announced.</exception>
    public static async Task<Original> ReadAsync(Stream content, long length, int maxBytes, CancellationToken cancellation)
    {
        if (length > maxBytes)
        {
            // Read through a small buffer: the entry's hash is to be that of the file, not of its beginning.
            var hash = await SHA256.HashDataAsync(content, cancellation);
            return new TooLarge(ContentHash.Parse(Convert.ToHexStringLower(hash)).OrThrow(), length);
        }

        var bytes = new byte[length];
        await content.ReadExactlyAsync(bytes, cancellation);
        return new Whole(bytes);
    }
}
