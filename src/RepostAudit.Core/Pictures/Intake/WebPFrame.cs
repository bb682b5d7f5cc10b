using System.Buffers.Binary;

namespace RepostAudit.Core.Pictures.Intake;

/// <summary>One picture inside a WebP: a lossy or lossless bitstream, perhaps with separate alpha (RFC 9649, sections 2.5 and 2.6).</summary>
internal static class WebPFrame
{
    private const int ChunkHeader = 8;

    /// <summary>Reads width and height, in pixels, of a VP8, VP8L or VP8X chunk.</summary>
    /// <returns>False if the bytes are no such chunk, or too few.</returns>
    public static bool TryReadSize(ReadOnlySpan<byte> chunk, out int width, out int height)
    {
        (width, height) = (0, 0);
        if (chunk.Length < ChunkHeader + 5)
        {
            return false;
        }

        var payload = chunk[ChunkHeader..];
        if (chunk.StartsWith("VP8 "u8) && payload.Length >= 10)
        {
            // A key frame (lowest bit clear) with its start code, then 14 bits each (RFC 6386, section 9.1).
            ReadOnlySpan<byte> startCode = [0x9D, 0x01, 0x2A];
            (width, height) = (BinaryPrimitives.ReadUInt16LittleEndian(payload[6..]) & 0x3FFF, BinaryPrimitives.ReadUInt16LittleEndian(payload[8..]) & 0x3FFF);
            return (payload[0] & 1) == 0 && payload[3..].StartsWith(startCode);
        }

        if (chunk.StartsWith("VP8L"u8))
        {
            var bits = BinaryPrimitives.ReadUInt32LittleEndian(payload[1..]);
            (width, height) = (1 + (int)(bits & 0x3FFF), 1 + (int)((bits >> 14) & 0x3FFF));
            return payload[0] == 0x2F;
        }

        if (chunk.StartsWith("VP8X"u8) && payload.Length >= 10)
        {
            (width, height) = (1 + Word24(payload[4..]), 1 + Word24(payload[7..]));
            return true;
        }

        return false;
    }

    public static int Word24(ReadOnlySpan<byte> at) => at[0] | at[1] << 8 | at[2] << 16;

    /// <summary>The chunks that make one picture, each with its eight bytes of header and without padding.</summary>
    public readonly record struct Parts(ReadOnlyMemory<byte> Alpha, ReadOnlyMemory<byte> Picture)
    {
        /// <summary>Whether there is alpha: a chunk of it, or the hint in a lossless bitstream.</summary>
        public bool HasAlpha => !Alpha.IsEmpty || (Picture.Span.StartsWith("VP8L"u8) && (Picture.Span[ChunkHeader + 4] & 0x10) != 0);

        /// <summary>The first picture, and the alpha before it, in a run of chunks.</summary>
        public static Parts Of(ReadOnlyMemory<byte> chunks)
        {
            var parts = default(Parts);
            while (chunks.Length >= ChunkHeader)
            {
                var length = BinaryPrimitives.ReadUInt32LittleEndian(chunks.Span[4..]);
                if (length > chunks.Length - ChunkHeader)
                {
                    return parts;
                }

                parts = parts.With(chunks[..(ChunkHeader + (int)length)]);
                chunks = chunks[Math.Min(chunks.Length, ChunkHeader + (int)(length + (length & 1)))..];
            }

            return parts;
        }

        /// <summary>These parts and a further chunk, if it is the first of its kind and any of them.</summary>
        public Parts With(ReadOnlyMemory<byte> chunk)
        {
            var isPicture = chunk.Span.StartsWith("VP8 "u8) || chunk.Span.StartsWith("VP8L"u8);
            return isPicture && Picture.IsEmpty ? this with { Picture = chunk }
                : chunk.Span.StartsWith("ALPH"u8) && Alpha.IsEmpty ? this with { Alpha = chunk }
                : this;
        }

        /// <summary>A WebP file of this picture alone, in the extended layout.</summary>
        public byte[] AsStill(int width, int height)
        {
            const int Prefix = 12 + ChunkHeader + 10;
            var file = new byte[Prefix + Padded(Alpha) + Padded(Picture)];
            "RIFF"u8.CopyTo(file);
            BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(4), file.Length - 8);
            "WEBPVP8X"u8.CopyTo(file.AsSpan(8));
            file[16] = 10;
            file[20] = (byte)(HasAlpha ? 0x10 : 0);
            BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(24), width - 1);
            BinaryPrimitives.WriteUInt16LittleEndian(file.AsSpan(27), (ushort)(height - 1));
            Alpha.CopyTo(file.AsMemory(Prefix));
            Picture.CopyTo(file.AsMemory(Prefix + Padded(Alpha)));
            return file;

            static int Padded(ReadOnlyMemory<byte> chunk) => chunk.Length + (chunk.Length & 1);
        }
    }
}
