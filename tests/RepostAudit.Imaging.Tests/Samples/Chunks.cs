using System.Buffers.Binary;

namespace RepostAudit.Imaging.Tests.Samples;

/// <summary>Parts of files that no encoder at hand writes: EXIF in JPEG, headers that lie, animated WebP.</summary>
internal static class Chunks
{
    /// <summary>The JPEG with an EXIF segment that says how the camera was held.</summary>
    public static byte[] WithOrientation(byte[] jpeg, int orientation, bool bigEndian = false)
    {
        byte[] tiff = bigEndian
            ? [.. "MM\0*"u8, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, (byte)orientation, 0, 0, 0, 0, 0, 0]
            : [.. "II*\0"u8, 8, 0, 0, 0, 1, 0, 0x12, 0x01, 3, 0, 1, 0, 0, 0, (byte)orientation, 0, 0, 0, 0, 0, 0, 0];
        byte[] payload = [.. "Exif\0\0"u8, .. tiff];
        return [0xFF, 0xD8, 0xFF, 0xE1, 0, (byte)(payload.Length + 2), .. payload, .. jpeg.AsSpan(2)];
    }

    /// <summary>A PNG whose header claims a size and whose data is a few bytes.</summary>
    public static byte[] PngThatClaims(int width, int height)
    {
        Span<byte> header = stackalloc byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header[4..], height);
        (header[8], header[9]) = (8, 2);
        return [0x89, .. "PNG\r\n"u8, 0x1A, 0x0A, .. Png("IHDR"u8, header), .. Png("IDAT"u8, [0x78, 0x9C, 3, 0, 0, 0, 0, 1]), .. Png("IEND"u8, [])];
    }

    /// <summary>An animated WebP of still ones of equal size, drawn at an even offset on the canvas.</summary>
    public static byte[] AnimatedWebP((int Width, int Height) canvas, (int X, int Y, int Width, int Height) frame, params byte[][] stills)
    {
        byte[] frames = [];
        foreach (var still in stills)
        {
            byte[] at = [.. Word24(frame.X / 2), .. Word24(frame.Y / 2), .. Word24(frame.Width - 1), .. Word24(frame.Height - 1), .. Word24(100), 0];
            frames = [.. frames, .. Riff("ANMF"u8, [.. at, .. PictureOf(still)])];
        }

        byte[] body =
        [
            .. "WEBP"u8,
            .. Riff("VP8X"u8, [0x02, 0, 0, 0, .. Word24(canvas.Width - 1), .. Word24(canvas.Height - 1)]),
            .. Riff("ANIM"u8, [0, 0, 0, 0, 0, 0]),
            .. frames,
        ];
        return [.. Riff("RIFF"u8, body)];
    }

    private static byte[] PictureOf(byte[] still) => still[12..];

    private static byte[] Word24(int value) => [(byte)value, (byte)(value >> 8), (byte)(value >> 16)];

    private static byte[] Riff(ReadOnlySpan<byte> name, ReadOnlySpan<byte> payload)
    {
        Span<byte> length = stackalloc byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(length, payload.Length);
        return [.. name, .. length, .. payload, .. new byte[payload.Length & 1]];
    }

    public static byte[] Png(ReadOnlySpan<byte> name, ReadOnlySpan<byte> payload)
    {
        byte[] body = [.. name, .. payload];
        var (length, checksum) = (new byte[4], new byte[4]);
        BinaryPrimitives.WriteInt32BigEndian(length, payload.Length);
        BinaryPrimitives.WriteUInt32BigEndian(checksum, Checksum(body));
        return [.. length, .. body, .. checksum];
    }

    private static uint Checksum(ReadOnlySpan<byte> bytes)
    {
        var crc = uint.MaxValue;
        foreach (var value in bytes)
        {
            crc ^= value;
            for (var bit = 0; bit < 8; bit++)
            {
                crc = (crc & 1) == 0 ? crc >> 1 : (crc >> 1) ^ 0xEDB88320;
            }
        }

        return ~crc;
    }
}
