namespace RepostAudit.Core.Pictures.Intake;

/// <summary>The <c>biCompression</c> values that occur in files; JPEG and PNG inside BMP are for printers only.</summary>
internal enum BmpCompression : uint
{
    None = 0,
    RunLength8 = 1,
    RunLength4 = 2,
    BitFields = 3,
}

/// <summary>The run-length code of BMP: pairs of bytes, of which those that begin with 0 are escapes.</summary>
internal static class BmpRuns
{
    private const byte EndOfPicture = 1;
    private const byte Move = 2;

    /// <summary>The offset behind the escape that ends the picture, or <see cref="long.MaxValue"/> if the file ends first.</summary>
    public static long End(ReadOnlySpan<byte> bytes, long start, BmpCompression compression)
    {
        for (var at = start; at + 2 <= bytes.Length;)
        {
            var (count, code) = (bytes[(int)at], bytes[(int)at + 1]);
            at += 2;
            if (count == 0 && code == EndOfPicture)
            {
                return at;
            }

            if (count == 0 && code >= Move)
            {
                // A move has two operands; a literal run of n pixels is padded to an even number of bytes.
                var literal = compression == BmpCompression.RunLength8 ? code : (code + 1) / 2;
                at += code == Move ? 2 : literal + (literal & 1);
            }
        }

        return long.MaxValue;
    }
}
