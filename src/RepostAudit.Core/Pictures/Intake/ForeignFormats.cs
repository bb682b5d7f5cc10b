namespace RepostAudit.Core.Pictures.Intake;

/// <summary>
/// Formats that people do send and that are not accepted, so that the answer can name them: "this is HEIC" tells a
/// unit what to change, "unknown" does not.
/// </summary>
internal static class ForeignFormats
{
    /// <summary>Brands of ISO base media files (ISO/IEC 14496-12), the four bytes after <c>ftyp</c>.</summary>
    private static readonly (string Name, byte[][] Brands)[] MediaBrands =
    [
        ("AVIF", [[.. "avif"u8], [.. "avis"u8]]),
        ("HEIC", [[.. "heic"u8], [.. "heix"u8], [.. "hevc"u8], [.. "hevx"u8], [.. "heim"u8], [.. "heis"u8], [.. "mif1"u8], [.. "msf1"u8]]),
        ("Canon raw", [[.. "crx "u8]]),
    ];

    private static readonly Mark MediaFile = new(4, [.. "ftyp"u8]);

    private static readonly (string Name, Mark Mark)[] Marks =
    [
        ("TIFF", new(0, [.. "II*\0"u8])),
        ("TIFF", new(0, [.. "MM\0*"u8])),
        ("BigTIFF", new(0, [.. "II+\0"u8])),
        ("BigTIFF", new(0, [.. "MM\0+"u8])),
        ("JPEG XR", new(0, [0x49, 0x49, 0xBC])),
        ("JPEG XL", new(0, [0xFF, 0x0A])),
        ("JPEG XL", new(0, [0, 0, 0, 0x0C, .. "JXL "u8])),
        ("JPEG 2000", new(0, [0, 0, 0, 0x0C, .. "jP  "u8])),
        ("JPEG 2000", new(0, [0xFF, 0x4F, 0xFF, 0x51])),
        ("Photoshop", new(0, [.. "8BPS"u8])),
        ("PDF", new(0, [.. "%PDF"u8])),
        ("PostScript", new(0, [.. "%!PS"u8])),
        ("icon", new(0, [0, 0, 1, 0])),
        ("OpenEXR", new(0, [0x76, 0x2F, 0x31, 0x01])),
        ("Radiance HDR", new(0, [.. "#?RADIANCE"u8])),
        ("DirectDraw surface", new(0, [.. "DDS "u8])),
        ("QOI", new(0, [.. "qoif"u8])),
        ("DjVu", new(0, [.. "AT&TFORM"u8])),
        ("Windows metafile", new(0, [0xD7, 0xCD, 0xC6, 0x9A])),
        ("RIFF media", new(0, [.. "RIFF"u8])),
        ("Matroska video", new(0, [0x1A, 0x45, 0xDF, 0xA3])),
        ("ZIP or Office", new(0, [.. "PK\x03\x04"u8])),
        ("RAR", new(0, [.. "Rar!"u8])),
        ("7-Zip", new(0, [.. "7z"u8, 0xBC, 0xAF])),
        ("GZIP", new(0, [0x1F, 0x8B])),
        ("old Office", new(0, [0xD0, 0xCF, 0x11, 0xE0])),
    ];

    /// <summary>The name of the format, or null if it is none of these.</summary>
    public static string? Name(ReadOnlySpan<byte> file)
    {
        if (MediaFile.Stands(file))
        {
            return MediaName(file[8..]);
        }

        foreach (var (name, mark) in Marks)
        {
            if (mark.Stands(file))
            {
                return name;
            }
        }

        return IsSvg(file) ? "SVG" : null;
    }

    private static string MediaName(ReadOnlySpan<byte> brand)
    {
        foreach (var (name, brands) in MediaBrands)
        {
            foreach (var known in brands)
            {
                if (brand.StartsWith(known))
                {
                    return name;
                }
            }
        }

        return "MP4 or QuickTime video";
    }

    /// <summary>SVG is text: an <c>svg</c> element near the start, behind any XML declaration, comment or document type.</summary>
    private static bool IsSvg(ReadOnlySpan<byte> file)
    {
        ReadOnlySpan<byte> byteOrderMark = [0xEF, 0xBB, 0xBF];
        var text = file.StartsWith(byteOrderMark) ? file[3..] : file;
        text = text[..Math.Min(text.Length, 1024)].TrimStart(" \t\r\n"u8);
        return text.StartsWith("<"u8) && text.IndexOf("<svg"u8) >= 0;
    }
}
