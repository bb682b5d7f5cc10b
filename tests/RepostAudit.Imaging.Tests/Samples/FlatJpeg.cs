namespace RepostAudit.Imaging.Tests.Samples;

/// <summary>
/// A JPEG of one colour, written by hand for the kinds that no encoder at hand writes: grey, CMYK, progressive.
/// Each block holds its mean alone, so each component needs one number.
/// </summary>
internal static class FlatJpeg
{
    /// <param name="size">Width and height, in pixels, a multiple of 8.</param>
    /// <param name="progressive">Whether to write a progressive frame, with a single scan of means.</param>
    /// <param name="levels">0..255 for each component: Y; or Y, Cb, Cr; or C, M, Y, K as Adobe stores them, inverted.</param>
    public static byte[] Of(int size, bool progressive, params int[] levels)
    {
        // Means have twelve codes of four bits, one for each length of number; the only other code, one bit, ends a block.
        byte[] ones = [.. Enumerable.Repeat((byte)1, 64)];
        byte[] means = [0, 0, 0, 12, .. new byte[12], .. Enumerable.Range(0, 12).Select(value => (byte)value)];
        byte[] ends = [1, .. new byte[15], 0];
        byte[] adobe = levels.Length == 4 ? Segment(0xEE, [.. "Adobe"u8, 0, 100, 0, 0, 0, 0, 0]) : [];
        byte[] frame = [8, 0, (byte)size, 0, (byte)size, (byte)levels.Length, .. levels.SelectMany((_, at) => new byte[] { (byte)(at + 1), 0x11, 0 })];
        byte[] scan = [(byte)levels.Length, .. levels.SelectMany((_, at) => new byte[] { (byte)(at + 1), 0 }), 0, (byte)(progressive ? 0 : 63), 0];
        return
        [
            0xFF, 0xD8, .. adobe, .. Segment(0xDB, [0, .. ones]), .. Segment((byte)(progressive ? 0xC2 : 0xC0), frame),
            .. Segment(0xC4, [0x00, .. means]), .. Segment(0xC4, [0x10, .. ends]), .. Segment(0xDA, scan),
            .. Blocks(size * size / 64, progressive, levels), 0xFF, 0xD9,
        ];
    }

    private static byte[] Segment(byte marker, byte[] payload) =>
        [0xFF, marker, (byte)((payload.Length + 2) >> 8), (byte)(payload.Length + 2), .. payload];

    private static byte[] Blocks(int count, bool progressive, int[] levels)
    {
        List<bool> bits = [];
        for (var block = 0; block < count; block++)
        {
            foreach (var level in levels)
            {
                // The mean's coefficient is eight times the mean around 128; after the first block it does not change.
                var mean = block == 0 ? 8 * (level - 128) : 0;
                var length = mean == 0 ? 0 : 32 - int.LeadingZeroCount(Math.Abs(mean));
                Write(length, 4);
                Write(mean < 0 ? mean + (1 << length) - 1 : mean, length);
                Write(0, progressive ? 0 : 1);
            }
        }

        while (bits.Count % 8 != 0)
        {
            bits.Add(true);
        }

        return [.. bits.Chunk(8).Select(eight => eight.Aggregate(0, (value, bit) => 2 * value + (bit ? 1 : 0))).SelectMany(Stuffed)];

        void Write(int value, int length)
        {
            for (var bit = length - 1; bit >= 0; bit--)
            {
                bits.Add(((value >> bit) & 1) == 1);
            }
        }

        static byte[] Stuffed(int value) => value == 0xFF ? [0xFF, 0] : [(byte)value];
    }
}
