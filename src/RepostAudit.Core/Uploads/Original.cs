using System.Security.Cryptography;

namespace RepostAudit.Core.Uploads;

/// <summary>An uploaded file as it came: what its bytes are called, and the bytes themselves unless they are too many to keep.</summary>
/// <param name="Content">SHA-256 of all its bytes.</param>
/// <param name="Length">How many bytes it has.</param>
/// <param name="Bytes">All of them; null where they are more than was allowed.</param>
public sealed record Original(ContentHash Content, long Length, ReadOnlyMemory<byte>? Bytes)
{
    private const int ChunkLength = 81_920;

    /// <summary>Reads to the end of the stream, but keeps no more than allowed: a huge file costs time, never memory.</summary>
    /// <param name="stream">Read once, forwards; left open.</param>
    /// <param name="maxBytes">The most that are kept.</param>
    /// <param name="cancellation">Stops the reading.</param>
    /// <exception cref="IOException">The stream could not be read.</exception>
    public static async Task<Original> ReadAsync(Stream stream, int maxBytes, CancellationToken cancellation)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        using var kept = new MemoryStream();
        var chunk = new byte[ChunkLength];
        long length = 0;
        for (int read; (read = await stream.ReadAsync(chunk, cancellation)) > 0;)
        {
            hash.AppendData(chunk, 0, read);
            length += read;
            if (length <= maxBytes)
            {
                kept.Write(chunk, 0, read);
            }
        }

        var content = ContentHash.Parse(Convert.ToHexStringLower(hash.GetHashAndReset())).OrThrow();

        // Both arms need the nullable type: a bare null would become an empty memory, and the file an empty one.
        return new(content, length, length <= maxBytes ? kept.GetBuffer().AsMemory(0, (int)length) : default(ReadOnlyMemory<byte>?));
    }
}
