using System.Buffers.Binary;

namespace RepostAudit.Core.Pictures.Intake;

/// <summary>
/// A JPEG's segments, from its start to its end marker (ITU-T T.81, annex B). Decoders fill what is missing with
/// grey and call it a success; here a file that ends before its end marker is truncated.
/// </summary>
internal static class JpegStructure
{
    /// <summary>
    /// Most scans of one picture. Encoders write about ten; each is a pass over all pixels, so a small file with
    /// thousands of them would keep a decoder busy for hours.
    /// </summary>
    private const int MaxScans = 100;

    public static Examination Examine(ReadOnlyMemory<byte> file, DecodeLimits limits)
    {
        var bytes = file.Span;
        var at = Math.Min(2, bytes.Length);
        JpegFrame? frame = null;
        var orientation = 0;
        var scanned = 0;
        var scans = 0;
        while (true)
        {
            if (!JpegMarker.Next(bytes, ref at, out var marker))
            {
                return Examination.CutOff("a JPEG");
            }

            if (marker == JpegMarker.End)
            {
                return frame is null || scanned != frame.AllComponents
                    ? Examination.Damaged("The JPEG ends without having shown all of its colour components.")
                    : new Examination.Admitted(
                        new(PictureFormat.Jpeg, frame.Width, frame.Height, Math.Max(orientation, ExifOrientation.Upright), MayBeTransparent: false),
                        file[..at]);
            }

            if (!JpegMarker.HasSegment(marker))
            {
                return Malformed(frame, $"holds marker {marker:X2} where a segment should begin");
            }

            if (bytes.Length - at < 2)
            {
                return Examination.CutOff("a JPEG segment");
            }

            var length = BinaryPrimitives.ReadUInt16BigEndian(bytes[at..]);
            if (length < 2)
            {
                return Malformed(frame, "holds a segment of impossible length");
            }

            if (bytes.Length - at < length)
            {
                return Examination.CutOff("a JPEG segment");
            }

            var segment = bytes.Slice(at + 2, length - 2);
            at += length;
            if (JpegMarker.IsFrame(marker))
            {
                if (frame is not null)
                {
                    return Examination.Damaged("The JPEG has more than one frame header.");
                }

                if (JpegFrame.Read(marker, segment, limits, out frame) is { } refusal)
                {
                    return refusal;
                }
            }
            else if (marker == JpegMarker.Exif && orientation == 0 && segment.StartsWith(ExifOrientation.Prefix))
            {
                orientation = ExifOrientation.Read(segment);
            }
            else if (marker == JpegMarker.Scan)
            {
                if (frame is null || ++scans > MaxScans || !frame.TryScan(segment, ref scanned))
                {
                    return Malformed(frame, "has a scan that does not fit its frame");
                }

                if (!JpegMarker.SkipEntropy(bytes, ref at))
                {
                    return Examination.CutOff("a JPEG's scan");
                }
            }
        }
    }

    /// <summary>Before a frame header nothing but three bytes speaks for JPEG; after it, it is one that was damaged.</summary>
    private static Examination.TurnedAway Malformed(JpegFrame? frame, string how) => frame is null
        ? Examination.Away(Rejection.MismatchedContent, $"The file begins like a JPEG, but {how}.")
        : Examination.Damaged($"The JPEG {how}.");
}
