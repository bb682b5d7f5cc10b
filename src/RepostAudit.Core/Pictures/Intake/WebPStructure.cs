using System.Buffers.Binary;

namespace RepostAudit.Core.Pictures.Intake;

/// <summary>A WebP's RIFF container (RFC 9649, section 2).</summary>
internal static class WebPStructure
{
    private const int RiffHeader = 12;
    private const int ChunkHeader = 8;
    private const int AnimationFrameHeader = 16;

    public static Examination Examine(ReadOnlyMemory<byte> file, DecodeLimits limits)
    {
        var bytes = file.Span;
        if (bytes.Length < RiffHeader + ChunkHeader)
        {
            return Examination.CutOff("a WebP's header");
        }

        var end = RiffHeader - 4L + BinaryPrimitives.ReadUInt32LittleEndian(bytes[4..]);
        if (!WebPFrame.TryReadSize(bytes[RiffHeader..], out var width, out var height))
        {
            return bytes.Length < Math.Min(end, RiffHeader + ChunkHeader + 10)
                ? Examination.CutOff("a WebP's header")
                : Examination.Away(Rejection.MismatchedContent, "The file begins like a WebP, but holds no picture of that format.");
        }

        if (Examination.RefuseSize(width, height, limits) is { } refusal)
        {
            return refusal;
        }

        if (end > bytes.Length)
        {
            return Examination.CutOff("a WebP");
        }

        return Walk(file[..(int)Math.Max(end, RiffHeader)], width, height);
    }

    private static Examination Walk(ReadOnlyMemory<byte> file, int width, int height)
    {
        var bytes = file.Span;
        var orientation = ExifOrientation.Upright;
        var still = new WebPFrame.Parts();
        WebPFrame.Parts? frame = null;
        var window = new Window(0, 0, width, height);
        for (var at = RiffHeader; at + ChunkHeader <= bytes.Length;)
        {
            var length = BinaryPrimitives.ReadUInt32LittleEndian(bytes[(at + 4)..]);
            if (length > bytes.Length - at - ChunkHeader)
            {
                return Examination.Damaged("A chunk of the WebP is longer than its file.");
            }

            var chunk = file.Slice(at, ChunkHeader + (int)length);
            var payload = chunk.Span[ChunkHeader..];
            if (chunk.Span.StartsWith("EXIF"u8))
            {
                orientation = ExifOrientation.Read(payload);
            }
            else if (chunk.Span.StartsWith("ANMF"u8) && frame is null)
            {
                if (payload.Length < AnimationFrameHeader)
                {
                    return Examination.Damaged("A frame of the WebP is too short.");
                }

                // Offsets are stored halved, sizes less one, all in 24 bits (section 2.7.1.1).
                window = new(2 * WebPFrame.Word24(payload), 2 * WebPFrame.Word24(payload[3..]), 1 + WebPFrame.Word24(payload[6..]), 1 + WebPFrame.Word24(payload[9..]));
                frame = WebPFrame.Parts.Of(chunk[(ChunkHeader + AnimationFrameHeader)..]);
            }
            else
            {
                still = still.With(chunk);
            }

            at += ChunkHeader + (int)(length + (length & 1));
        }

        return Admit(file, frame ?? still, isAnimated: frame is not null, window, new(PictureFormat.WebP, width, height, orientation, false));
    }

    private static Examination Admit(ReadOnlyMemory<byte> file, WebPFrame.Parts parts, bool isAnimated, Window window, PictureHeader header)
    {
        if (parts.Picture.IsEmpty)
        {
            return Examination.Damaged("The WebP ends without a picture.");
        }

        var fits = window.X + window.Width <= header.Width && window.Y + window.Height <= header.Height;
        if (!WebPFrame.TryReadSize(parts.Picture.Span, out var width, out var height) || (width, height) != (window.Width, window.Height) || !fits)
        {
            return Examination.Damaged("The WebP's picture has another size than its header claims.");
        }

        return new Examination.Admitted(
            header with { MayBeTransparent = parts.HasAlpha, Window = window },
            isAnimated ? parts.AsStill(width, height) : file);
    }
}
