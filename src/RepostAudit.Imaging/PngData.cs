using System.Buffers.Binary;
using System.IO.Compression;

namespace RepostAudit.Imaging;

/// <summary>The compressed rows of a PNG whose structure is known to be sound.</summary>
internal static class PngData
{
    private const int SignatureLength = 8;
    private const int ChunkOverhead = 12;
    private const int WidthOffset = 16;

    /// <summary>Whether rows come in seven passes, so that the last of the data need not be the last row.</summary>
    public static bool IsInterlaced(ReadOnlySpan<byte> png) => png[WidthOffset + 12] != 0;

    /// <summary>Whether the data unpacks to as many bytes as the rows need; interlaced ones need no fewer.</summary>
    public static bool FillsItsRows(ReadOnlySpan<byte> png)
    {
        var (width, height) = (BinaryPrimitives.ReadInt32BigEndian(png[WidthOffset..]), BinaryPrimitives.ReadInt32BigEndian(png[(WidthOffset + 4)..]));
        var (depth, colour) = (png[WidthOffset + 8], png[WidthOffset + 9]);
        var channels = colour switch { 2 => 3, 4 => 2, 6 => 4, _ => 1 };

        // Each row begins with a byte that names its filter (PNG, third edition, section 7.2).
        var missing = height * (1 + ((long)width * depth * channels + 7) / 8);
        using var packed = new MemoryStream(Gather(png), writable: false);
        using var rows = new ZLibStream(packed, CompressionMode.Decompress);
        var buffer = new byte[64 * 1024];
        while (missing > 0 && rows.Read(buffer) is > 0 and var count)
        {
            missing -= count;
        }

        return missing <= 0;
    }

    private static byte[] Gather(ReadOnlySpan<byte> png)
    {
        using var data = new MemoryStream();
        for (var at = SignatureLength; at < png.Length;)
        {
            var length = BinaryPrimitives.ReadInt32BigEndian(png[at..]);
            if (png[(at + 4)..].StartsWith("IDAT"u8))
            {
                data.Write(png.Slice(at + 8, length));
            }

            at += ChunkOverhead + length;
        }

        return data.ToArray();
    }
}
