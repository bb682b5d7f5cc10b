using SkiaSharp;

namespace RepostAudit.Imaging.Skia.Painting.Editing;

/// <summary>How a picture becomes a file.</summary>
public abstract record Encoding
{
    private Encoding()
    {
    }

    /// <summary>The usual ending of such a file's name, with its dot.</summary>
    public abstract string Ending { get; }

    public abstract byte[] Encode(SKBitmap picture);

    public sealed record Png : Encoding
    {
        public override string Ending => ".png";

        public override byte[] Encode(SKBitmap picture)
            => Pixels(picture, map => map.Encode(new SKPngEncoderOptions(SKPngEncoderFilterFlags.Sub | SKPngEncoderFilterFlags.Up, 6)));
    }

    /// <param name="Quality">1..100.</param>
    public sealed record Jpeg(int Quality) : Encoding
    {
        public override string Ending => ".jpg";

        public override byte[] Encode(SKBitmap picture)
            => Pixels(picture, map => map.Encode(new SKJpegEncoderOptions(Quality, SKJpegEncoderDownsample.Downsample420, SKJpegEncoderAlphaOption.Ignore)));
    }

    /// <param name="Quality">1..100.</param>
    public sealed record WebP(int Quality) : Encoding
    {
        public override string Ending => ".webp";

        public override byte[] Encode(SKBitmap picture)
            => Pixels(picture, map => map.Encode(new SKWebpEncoderOptions(SKWebpEncoderCompression.Lossy, Quality)));
    }

    /// <summary>Uncompressed, 24 bits a pixel.</summary>
    public sealed record Bmp : Encoding
    {
        public override string Ending => ".bmp";

        public override byte[] Encode(SKBitmap picture) => BmpFile.Of(picture);
    }

    private static byte[] Pixels(SKBitmap picture, Func<SKPixmap, SKData?> encode)
    {
        using var map = picture.PeekPixels();
        using var data = encode(map) ?? throw new InvalidOperationException($"Skia could not encode a picture of {picture.Width} × {picture.Height}");
        return data.ToArray();
    }
}
