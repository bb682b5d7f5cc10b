using System.Buffers.Binary;

namespace RepostAudit.Core.Pictures.Intake;

/// <summary>A BMP's headers and the length of its pixels (Windows GDI, BITMAPFILEHEADER and BITMAPINFOHEADER).</summary>
internal static class BmpStructure
{
    private const int FileHeader = 14;
    private const int CoreHeader = 12;
    private const int InfoHeader = 40;

    /// <summary>From this header length on an alpha mask is part of the header.</summary>
    private const int HeaderWithAlphaMask = 56;

    public static Examination Examine(ReadOnlyMemory<byte> file, DecodeLimits limits)
    {
        var bytes = file.Span;
        if (bytes.Length < FileHeader + 4)
        {
            return Examination.CutOff("a BMP's header");
        }

        var headerLength = BinaryPrimitives.ReadUInt32LittleEndian(bytes[FileHeader..]);
        if (headerLength is not (CoreHeader or InfoHeader or 52 or HeaderWithAlphaMask or 64 or 108 or 124))
        {
            return Examination.Away(Rejection.MismatchedContent, "The file begins like a BMP, but has no header of that format.");
        }

        if (bytes.Length < FileHeader + headerLength)
        {
            return Examination.CutOff("a BMP's header");
        }

        var header = bytes.Slice(FileHeader, (int)headerLength);
        var isCore = headerLength == CoreHeader;
        var width = isCore ? BinaryPrimitives.ReadUInt16LittleEndian(header[4..]) : BinaryPrimitives.ReadInt32LittleEndian(header[4..]);
        var height = isCore ? BinaryPrimitives.ReadUInt16LittleEndian(header[6..]) : Math.Abs((long)BinaryPrimitives.ReadInt32LittleEndian(header[8..]));
        if (Examination.RefuseSize(width, height, limits) is { } refusal)
        {
            return refusal;
        }

        var depth = BinaryPrimitives.ReadUInt16LittleEndian(header[(isCore ? 10 : 14)..]);
        var compression = isCore ? 0 : (BmpCompression)BinaryPrimitives.ReadUInt32LittleEndian(header[16..]);
        var known = (compression, depth) is (BmpCompression.None, 1 or 4 or 8 or 16 or 24 or 32)
            or (BmpCompression.BitFields, 16 or 32) or (BmpCompression.RunLength8, 8) or (BmpCompression.RunLength4, 4);
        if (!known)
        {
            return Examination.Away(Rejection.UnsupportedFormat, $"The file is a BMP of {depth} bits with compression {(uint)compression}, which is not accepted.");
        }

        var start = BinaryPrimitives.ReadUInt32LittleEndian(bytes[10..]);
        if (start < FileHeader + headerLength)
        {
            return Examination.Damaged("The BMP's pixels begin inside its header.");
        }

        // Rows are padded to four bytes.
        var isRunLength = compression is BmpCompression.RunLength8 or BmpCompression.RunLength4;
        var end = isRunLength ? BmpRuns.End(bytes, start, compression) : start + (width * (long)depth + 31) / 32 * 4 * height;
        if (end > bytes.Length)
        {
            return Examination.CutOff("a BMP's pixels");
        }

        var hasAlpha = depth == 32 && compression == BmpCompression.BitFields && headerLength >= HeaderWithAlphaMask
            && headerLength != 64 && BinaryPrimitives.ReadUInt32LittleEndian(header[52..]) != 0;
        return new Examination.Admitted(new(PictureFormat.Bmp, width, (int)height, ExifOrientation.Upright, hasAlpha), file[..(int)end]);
    }
}
