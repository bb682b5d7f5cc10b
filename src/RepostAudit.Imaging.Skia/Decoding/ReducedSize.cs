using RepostAudit.Core.Pictures;
using RepostAudit.Core.Pictures.Intake;
using SkiaSharp;

namespace RepostAudit.Imaging.Skia;

/// <summary>At which size a codec should decode: a half, a quarter or an eighth where that is still enough.</summary>
internal static class ReducedSize
{
    /// <summary>
    /// Only halvings are asked for: those a JPEG codec makes quickly from its 8 × 8 blocks, while five or six eighths
    /// cost more than they save. The formats that cannot do it, and pictures on a larger canvas, stay whole.
    /// </summary>
    /// <returns>
    /// Exactly the size of the luma plane, or at least twice as much on both sides: in between, a second reduction by
    /// little would blur what the first one left, and the planes would differ from those of other decoders.
    /// </returns>
    public static SKSizeI Of(SKCodec codec, PictureHeader header, DecodeLimits limits)
    {
        var whole = codec.Info.Size;
        var (width, height) = limits.LumaSize(header.Width, header.Height);
        if (header.Format is not (PictureFormat.Jpeg or PictureFormat.WebP) || (whole.Width, whole.Height) != (header.Width, header.Height))
        {
            return whole;
        }

        foreach (var scale in (ReadOnlySpan<float>)[0.125f, 0.25f, 0.5f])
        {
            var size = codec.GetScaledDimensions(scale);
            if ((size.Width == width && size.Height == height) || (size.Width >= 2 * width && size.Height >= 2 * height))
            {
                return size;
            }
        }

        return whole;
    }
}
