using System.Buffers.Binary;

namespace RepostAudit.Core.Pictures.Intake;

/// <summary>How a camera was held: tag 0x0112 of the first directory of an EXIF block (Exif 2.3, section 4.6.4).</summary>
internal static class ExifOrientation
{
    public const int Upright = 1;

    private const ushort OrientationTag = 0x0112;
    private const ushort ShortType = 3;

    /// <summary>With this an EXIF block begins in JPEG, and by mistake in some WebP files.</summary>
    public static ReadOnlySpan<byte> Prefix => "Exif\0\0"u8;

    /// <summary>
    /// The orientation, 1 to 8. A block that is damaged or silent gives 1: a picture that lies on its side is
    /// still evidence.
    /// </summary>
    /// <param name="block">The TIFF structure, from its byte order mark on, with or without <see cref="Prefix"/>.</param>
    public static int Read(ReadOnlySpan<byte> block)
    {
        var tiff = block.StartsWith(Prefix) ? block[Prefix.Length..] : block;
        var littleEndian = tiff.StartsWith("II*\0"u8);
        if (tiff.Length < 8 || !(littleEndian || tiff.StartsWith("MM\0*"u8)))
        {
            return Upright;
        }

        var directory = Word(tiff[4..]);
        if (directory > tiff.Length - 2)
        {
            return Upright;
        }

        var entries = tiff[(int)(directory + 2)..];
        for (var left = Half(tiff[(int)directory..]); left > 0 && entries.Length >= 12; left--, entries = entries[12..])
        {
            if (Half(entries) == OrientationTag && Half(entries[2..]) == ShortType)
            {
                var value = Half(entries[8..]);
                return value is >= 1 and <= 8 ? value : Upright;
            }
        }

        return Upright;

        ushort Half(ReadOnlySpan<byte> at) =>
            littleEndian ? BinaryPrimitives.ReadUInt16LittleEndian(at) : BinaryPrimitives.ReadUInt16BigEndian(at);

        uint Word(ReadOnlySpan<byte> at) =>
            littleEndian ? BinaryPrimitives.ReadUInt32LittleEndian(at) : BinaryPrimitives.ReadUInt32BigEndian(at);
    }
}
