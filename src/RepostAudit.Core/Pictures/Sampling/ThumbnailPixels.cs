namespace RepostAudit.Core.Pictures.Sampling;

/// <summary>The pixels of a picture's thumbnail, before any encoder sees them.</summary>
/// <param name="Width">In pixels.</param>
/// <param name="Height">In pixels.</param>
/// <param name="Rgb">Red, green, blue, row by row, no padding.</param>
public sealed record ThumbnailPixels(int Width, int Height, byte[] Rgb)
{
    /// <summary>Longest short side, in pixels.</summary>
    public const int MaxShortSide = 180;

    /// <summary>Longest long side, in pixels: a screenshot scrolled over twenty screens must not fill a page.</summary>
    public const int MaxLongSide = 480;

    /// <summary>The picture scaled down to fit both bounds; small pictures keep their size.</summary>
    public static ThumbnailPixels Of(Picture picture)
    {
        var (width, height) = Fit(picture.Cb.Width, picture.Cb.Height);
        var luma = PlaneScaling.Reduce(picture.Luma, width, height).Samples;
        var cb = PlaneScaling.Reduce(picture.Cb, width, height).Samples;
        var cr = PlaneScaling.Reduce(picture.Cr, width, height).Samples;
        var rgb = new byte[3 * width * height];
        for (var at = 0; at < luma.Length; at++)
        {
            // JFIF: R = Y + 1.402 Cr, G = Y - 0.344136 Cb - 0.714136 Cr, B = Y + 1.772 Cb, differences around 0; in 1/65536.
            var (y, blue, red) = ((luma[at] << 16) + 0x8000, cb[at] - 128, cr[at] - 128);
            rgb[3 * at] = Level(y + 91881 * red);
            rgb[3 * at + 1] = Level(y - 22554 * blue - 46802 * red);
            rgb[3 * at + 2] = Level(y + 116130 * blue);
        }

        return new(width, height, rgb);

        static byte Level(int value) => (byte)Math.Clamp(value >> 16, 0, 255);
    }

    private static (int Width, int Height) Fit(int width, int height)
    {
        var (shortSide, longSide) = (Math.Min(width, height), Math.Max(width, height));
        if (shortSide <= MaxShortSide && longSide <= MaxLongSide)
        {
            return (width, height);
        }

        // The bound that binds: short/180 against long/480, compared without division.
        var (side, bound) = (long)shortSide * MaxLongSide > (long)longSide * MaxShortSide ? (shortSide, MaxShortSide) : (longSide, MaxLongSide);
        return (Scale(width), Scale(height));

        int Scale(int length) => (int)Math.Max(1, ((long)length * bound + side / 2) / side);
    }
}
