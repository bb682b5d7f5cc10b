using System.Buffers.Binary;

namespace RepostAudit.Core.Pictures.Intake;

/// <summary>
/// A PNG's chunks, from its signature to IEND (PNG, third edition, sections 5 and 11). The chunks that make the
/// picture must be whole and agree with their checksums; damage to any other is ignored.
/// </summary>
internal static class PngStructure
{
    private const int SignatureLength = 8;

    /// <summary>Length, name and checksum.</summary>
    private const int ChunkOverhead = 12;

    public static Examination Examine(ReadOnlyMemory<byte> file, DecodeLimits limits)
    {
        var bytes = file.Span;
        var at = SignatureLength;
        PngHeader? header = null;
        var (orientation, transparent, palette, data) = (ExifOrientation.Upright, false, false, false);
        while (true)
        {
            if (bytes.Length - at < ChunkOverhead)
            {
                return Examination.CutOff("a PNG");
            }

            var length = BinaryPrimitives.ReadUInt32BigEndian(bytes[at..]);
            var name = bytes.Slice(at + 4, 4);
            if (header is null && !name.SequenceEqual("IHDR"u8))
            {
                return name.SequenceEqual("CgBI"u8)
                    ? Examination.Away(Rejection.UnsupportedFormat, "The file is a PNG rewritten for iOS applications, which is not accepted.")
                    : Examination.Away(Rejection.MismatchedContent, "The file begins like a PNG, but has no PNG header.");
            }

            if (length > int.MaxValue)
            {
                return Examination.Damaged("The PNG holds a chunk of impossible length.");
            }

            if (header is null && PngHeader.Read(length, bytes[(at + 8)..], limits, out header) is { } refusal)
            {
                return refusal;
            }

            if (length > bytes.Length - at - ChunkOverhead)
            {
                return Examination.CutOff("a PNG chunk");
            }

            var payload = bytes.Slice(at + 8, (int)length);
            var isPicture = IsPicture(name);
            if (isPicture && Crc32.Of(bytes.Slice(at + 4, 4 + (int)length)) != BinaryPrimitives.ReadUInt32BigEndian(bytes[(at + 8 + (int)length)..]))
            {
                return Examination.Damaged($"A chunk of the PNG disagrees with its checksum.");
            }

            if (!isPicture && (name[0] & 0x20) == 0)
            {
                return Examination.Damaged("The PNG holds a critical chunk that is not known.");
            }

            if (name.SequenceEqual("IHDR"u8) && at != SignatureLength)
            {
                return Examination.Damaged("The PNG has more than one header.");
            }

            at += ChunkOverhead + (int)length;
            palette |= name.SequenceEqual("PLTE"u8);
            transparent |= name.SequenceEqual("tRNS"u8);
            data |= name.SequenceEqual("IDAT"u8);
            if (name.SequenceEqual("eXIf"u8))
            {
                orientation = ExifOrientation.Read(payload);
            }
            else if (name.SequenceEqual("IEND"u8))
            {
                return data && (palette || !header!.NeedsPalette)
                    ? new Examination.Admitted(
                        new(PictureFormat.Png, header!.Width, header.Height, orientation, header.HasAlpha || transparent),
                        file[..at])
                    : Examination.Damaged("The PNG ends without its pixels or its palette.");
            }
        }
    }

    private static bool IsPicture(ReadOnlySpan<byte> name) =>
        name.SequenceEqual("IDAT"u8) || name.SequenceEqual("IHDR"u8) || name.SequenceEqual("PLTE"u8)
        || name.SequenceEqual("tRNS"u8) || name.SequenceEqual("IEND"u8);
}
