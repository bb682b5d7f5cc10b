using System.Buffers.Binary;

namespace RepostAudit.Core.Pictures.Intake;

/// <summary>
/// A GIF's blocks up to the end of its first frame (GIF89a specification, CompuServe 1990). What follows is not
/// shown by any decoder here, so it may be damaged or missing.
/// </summary>
internal static class GifStructure
{
    private const int HeaderLength = 13;
    private const byte Extension = 0x21;
    private const byte ImageDescriptor = 0x2C;
    private const byte Trailer = 0x3B;

    public static Examination Examine(ReadOnlyMemory<byte> file, DecodeLimits limits)
    {
        var bytes = file.Span;
        if (bytes.Length < HeaderLength)
        {
            return Examination.CutOff("a GIF's header");
        }

        var (width, height) = (BinaryPrimitives.ReadUInt16LittleEndian(bytes[6..]), BinaryPrimitives.ReadUInt16LittleEndian(bytes[8..]));
        if (Examination.RefuseSize(width, height, limits) is { } refusal)
        {
            return refusal;
        }

        var at = HeaderLength + ColourTable(bytes[10]);
        var isFirstBlock = true;
        while (at < bytes.Length)
        {
            switch (bytes[at])
            {
                case Extension when at + 2 <= bytes.Length:
                    at += 2;
                    break;

                case ImageDescriptor when at + 10 < bytes.Length:
                    if (!Fits(bytes[(at + 1)..], width, height))
                    {
                        return Examination.Damaged("The GIF's first frame lies outside its screen.");
                    }

                    at += 11 + ColourTable(bytes[at + 9]);
                    return SkipSubBlocks(bytes, ref at)
                        ? new Examination.Admitted(new(PictureFormat.Gif, width, height, ExifOrientation.Upright, MayBeTransparent: true), file)
                        : Examination.CutOff("a GIF's first frame");

                case Extension or ImageDescriptor:
                    return Examination.CutOff("a GIF");

                case Trailer:
                    return Examination.Damaged("The GIF ends without a frame.");

                default:
                    return isFirstBlock
                        ? Examination.Away(Rejection.MismatchedContent, "The file begins like a GIF, but holds no block of that format.")
                        : Examination.Damaged("The GIF holds a block of no known kind.");
            }

            isFirstBlock = false;
            if (!SkipSubBlocks(bytes, ref at))
            {
                break;
            }
        }

        return Examination.CutOff("a GIF");
    }

    /// <summary>The length, in bytes, of the colour table that a packed field announces.</summary>
    private static int ColourTable(byte packed) => (packed & 0x80) == 0 ? 0 : 3 << ((packed & 7) + 1);

    private static bool Fits(ReadOnlySpan<byte> descriptor, int width, int height) =>
        Half(descriptor) + Half(descriptor[4..]) <= width && Half(descriptor[2..]) + Half(descriptor[6..]) <= height
        && Half(descriptor[4..]) > 0 && Half(descriptor[6..]) > 0;

    private static int Half(ReadOnlySpan<byte> at) => BinaryPrimitives.ReadUInt16LittleEndian(at);

    /// <summary>Moves behind a chain of data sub-blocks and the empty one that ends it.</summary>
    /// <returns>False if the file ends first.</returns>
    private static bool SkipSubBlocks(ReadOnlySpan<byte> bytes, ref int at)
    {
        while (at < bytes.Length)
        {
            var length = bytes[at];
            at += 1 + length;
            if (length == 0)
            {
                return true;
            }
        }

        return false;
    }
}
