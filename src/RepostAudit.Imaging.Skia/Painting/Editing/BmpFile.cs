using System.Buffers.Binary;
using SkiaSharp;

namespace RepostAudit.Imaging.Skia.Painting.Editing;

/// <summary>Writes the oldest kind of BMP that everybody reads, for Skia writes none: BITMAPFILEHEADER, BITMAPINFOHEADER, rows bottom-up in BGR, each padded to four bytes.</summary>
internal static class BmpFile
{
    private const int FileHeader = 14;
    private const int InfoHeader = 40;

    /// <param name="picture">RGBA, 8 bits each.</param>
    public static byte[] Of(SKBitmap picture)
    {
        var stride = (picture.Width * 3 + 3) / 4 * 4;
        var file = new byte[FileHeader + InfoHeader + stride * picture.Height];
        file[0] = (byte)'B';
        file[1] = (byte)'M';
        Number(2, file.Length);
        Number(10, FileHeader + InfoHeader);
        Number(14, InfoHeader);
        Number(18, picture.Width);
        Number(22, picture.Height);
        BinaryPrimitives.WriteInt16LittleEndian(file.AsSpan(26), 1);
        BinaryPrimitives.WriteInt16LittleEndian(file.AsSpan(28), 24);
        Number(34, stride * picture.Height);
        var pixels = picture.GetPixelSpan();
        for (var y = 0; y < picture.Height; y++)
        {
            var from = pixels.Slice(y * picture.RowBytes, picture.Width * 4);
            var to = file.AsSpan(FileHeader + InfoHeader + (picture.Height - 1 - y) * stride, stride);
            for (var x = 0; x < picture.Width; x++)
            {
                (to[x * 3], to[x * 3 + 1], to[x * 3 + 2]) = (from[x * 4 + 2], from[x * 4 + 1], from[x * 4]);
            }
        }

        return file;

        void Number(int at, int value) => BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(at), value);
    }
}
