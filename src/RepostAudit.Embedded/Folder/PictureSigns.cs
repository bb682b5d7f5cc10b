using System.Buffers.Binary;

namespace RepostAudit.Embedded.Folder;

/// <summary>
/// What makes a file look like an upload when nobody lists it. It errs towards "yes": a picture that cannot be decoded is
/// rejected with a reason and can be asked for again, one that was never seen is lost.
/// </summary>
internal static class PictureSigns
{
    /// <summary>How many bytes <see cref="Begins"/> wants to see.</summary>
    public const int HeadLength = 18;

    // Those that are accepted, then those that phones and scanners make beside them.
    private static readonly HashSet<string> Extensions = new(StringComparer.OrdinalIgnoreCase)
    {
        ".jpg", ".jpeg", ".jpe", ".jfif", ".png", ".webp", ".gif", ".bmp", ".dib",
        ".heic", ".heif", ".avif", ".tif", ".tiff", ".jxl", ".svg", ".psd", ".pdf",
    };

    public static bool HasExtension(string name) => Extensions.Contains(Path.GetExtension(name));

    /// <summary>Whether a file that begins so is a picture of an accepted format.</summary>
    public static bool Begins(ReadOnlySpan<byte> head)
        => head.StartsWith((ReadOnlySpan<byte>)[0xff, 0xd8, 0xff])
        || head.StartsWith((ReadOnlySpan<byte>)[0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
        || head.StartsWith("GIF87a"u8)
        || head.StartsWith("GIF89a"u8)
        || (head.StartsWith("RIFF"u8) && head.Length >= 12 && head[8..].StartsWith("WEBP"u8))
        || IsBmp(head);

    // "BM" begins many a text. In a bitmap the four reserved bytes are 0 and a header of one of these sizes follows.
    private static bool IsBmp(ReadOnlySpan<byte> head)
        => head.Length >= 18
        && head.StartsWith("BM"u8)
        && BinaryPrimitives.ReadInt32LittleEndian(head[6..]) == 0
        && BinaryPrimitives.ReadInt32LittleEndian(head[14..]) is 12 or 40 or 52 or 56 or 64 or 108 or 124;
}
