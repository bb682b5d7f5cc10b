namespace RepostAudit.Core.Pictures.Intake;

/// <summary>What the first bytes of a file say it is.</summary>
public abstract record PictureSignature
{
    private static readonly (PictureFormat Format, Mark Mark)[] AcceptedMarks =
    [
        (PictureFormat.Jpeg, new(0, [0xFF, 0xD8, 0xFF])),
        (PictureFormat.Png, new(0, [0x89, .. "PNG\r\n"u8, 0x1A, (byte)'\n'])),
        (PictureFormat.WebP, new(0, [.. "RIFF"u8], 8, [.. "WEBP"u8])),
        (PictureFormat.Gif, new(0, [.. "GIF87a"u8])),
        (PictureFormat.Gif, new(0, [.. "GIF89a"u8])),
        (PictureFormat.Bmp, new(0, [.. "BM"u8])),
    ];

    private PictureSignature()
    {
    }

    public sealed record Accepted(PictureFormat Format) : PictureSignature;

    /// <param name="Name">The format as people call it, such as <c>HEIC</c>.</param>
    public sealed record Unsupported(string Name) : PictureSignature;

    public sealed record Unknown : PictureSignature;

    /// <summary>
    /// Reads the first bytes. A file too short to hold a whole signature counts as the format whose signature it
    /// begins: it is a picture that was cut off, not a file of no format.
    /// </summary>
    public static PictureSignature Read(ReadOnlySpan<byte> file)
    {
        foreach (var (format, mark) in AcceptedMarks)
        {
            if (mark.Begins(file))
            {
                return new Accepted(format);
            }
        }

        return ForeignFormats.Name(file) is { } name ? new Unsupported(name) : new Unknown();
    }
}
