using System.Buffers.Binary;

namespace RepostAudit.Core.Pictures.Intake;

/// <summary>A JPEG's frame header (ITU-T T.81, B.2.2).</summary>
/// <param name="Width">In pixels.</param>
/// <param name="Height">In pixels.</param>
/// <param name="ComponentIds">One byte per colour component, 1, 3 or 4 of them.</param>
internal sealed record JpegFrame(int Width, int Height, byte[] ComponentIds)
{
    /// <summary>The set of all components, a bit each in the order of <see cref="ComponentIds"/>.</summary>
    public int AllComponents => (1 << ComponentIds.Length) - 1;

    /// <summary>
    /// Baseline, extended and progressive Huffman frames of 8 bits are accepted; lossless, hierarchical and
    /// arithmetic ones exist on paper, and hardly a decoder reads them.
    /// </summary>
    /// <returns>The refusal, or null if there is a frame.</returns>
    public static Examination.TurnedAway? Read(byte marker, ReadOnlySpan<byte> segment, DecodeLimits limits, out JpegFrame? frame)
    {
        frame = null;
        if (segment.Length < 6 || segment.Length != 6 + 3 * segment[5])
        {
            return Examination.Away(Rejection.MismatchedContent, "The file begins like a JPEG, but its frame header is none.");
        }

        var (height, width) = (BinaryPrimitives.ReadUInt16BigEndian(segment[1..]), BinaryPrimitives.ReadUInt16BigEndian(segment[3..]));
        if (Examination.RefuseSize(width, height, limits) is { } refusal)
        {
            return refusal;
        }

        if (marker > 0xC2 || segment[0] != 8 || segment[5] is not (1 or 3 or 4))
        {
            return Examination.Away(
                Rejection.UnsupportedFormat,
                $"The file is a JPEG of kind {marker:X2} with {segment[5]} components of {segment[0]} bits, which is not accepted.");
        }

        var ids = new byte[segment[5]];
        for (var component = 0; component < ids.Length; component++)
        {
            ids[component] = segment[6 + 3 * component];
        }

        frame = new(width, height, ids);
        return null;
    }

    /// <summary>Adds the components of a scan header (B.2.3) to the set of those seen.</summary>
    /// <returns>False if the header is malformed or names a component that the frame has not.</returns>
    public bool TryScan(ReadOnlySpan<byte> segment, ref int scanned)
    {
        if (segment.IsEmpty || segment[0] is < 1 or > 4 || segment.Length != 4 + 2 * segment[0])
        {
            return false;
        }

        for (var component = 0; component < segment[0]; component++)
        {
            var index = Array.IndexOf(ComponentIds, segment[1 + 2 * component]);
            if (index < 0)
            {
                return false;
            }

            scanned |= 1 << index;
        }

        return true;
    }
}
