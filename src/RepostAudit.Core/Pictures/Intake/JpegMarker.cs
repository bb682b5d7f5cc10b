namespace RepostAudit.Core.Pictures.Intake;

/// <summary>The two-byte markers that divide a JPEG (ITU-T T.81, table B.1), without their leading FF.</summary>
internal static class JpegMarker
{
    public const byte End = 0xD9;
    public const byte Scan = 0xDA;
    public const byte Exif = 0xE1;

    /// <summary>Start of frame, all kinds; C4, C8 and CC are tables and a reserved code.</summary>
    public static bool IsFrame(byte marker) => marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC);

    /// <summary>Whether a segment with a length follows where one may stand between start and end.</summary>
    public static bool HasSegment(byte marker) => marker is >= 0xC0 and not (0xC8 or (>= 0xD0 and <= 0xD9) or 0xFF);

    /// <summary>
    /// Moves behind the next marker. Bytes before it are skipped, as decoders do: some cameras pad their segments.
    /// </summary>
    /// <returns>False if the file ends first.</returns>
    public static bool Next(ReadOnlySpan<byte> bytes, ref int at, out byte marker)
    {
        marker = 0;
        var lead = bytes[at..].IndexOf((byte)0xFF);
        if (lead < 0)
        {
            return false;
        }

        var code = bytes[(at + lead)..].IndexOfAnyExcept((byte)0xFF);
        if (code < 0)
        {
            return false;
        }

        at += lead + code;
        marker = bytes[at++];
        return true;
    }

    /// <summary>
    /// Moves from the start of a scan's data to the marker that ends it: FF 00 is a data byte, FF D0 to FF D7 are
    /// restart markers within the data.
    /// </summary>
    /// <returns>False if the file ends first.</returns>
    public static bool SkipEntropy(ReadOnlySpan<byte> bytes, ref int at)
    {
        while (true)
        {
            var lead = bytes[at..].IndexOf((byte)0xFF);
            if (lead < 0 || at + lead + 1 >= bytes.Length)
            {
                return false;
            }

            at += lead;
            switch (bytes[at + 1])
            {
                case 0x00 or (>= 0xD0 and <= 0xD7):
                    at += 2;
                    break;
                case 0xFF:
                    at += 1;
                    break;
                default:
                    return true;
            }
        }
    }
}
