using RepostAudit.Core.Pictures;
using RepostAudit.Core.Pictures.Intake;
using RepostAudit.Core.Pictures.Sampling;
using SkiaSharp;

namespace RepostAudit.Imaging.Skia;

/// <summary>
/// The fast decoder, native code: for bulk audits of files one has. Skia knows more formats than the five; it is
/// only asked once the file's structure was found to be one of them.
/// </summary>
public sealed class SkiaDecoder : IPictureDecoder
{
    public string Name => "skia";

    public DecodeOutcome Decode(ReadOnlyMemory<byte> file, DecodeLimits limits) => Examination.Of(file, limits) switch
    {
        Examination.TurnedAway(var refusal) => refusal,
        Examination.Admitted(var header, var data) => Decode(header, data, limits),
        _ => throw new InvalidOperationException("An examination admits or turns away."),
    };

    private static unsafe DecodeOutcome Decode(PictureHeader header, ReadOnlyMemory<byte> data, DecodeLimits limits)
    {
        // Skia reads the bytes where they lie; they stay pinned until the codec is gone.
        using var pin = data.Pin();
        using var bytes = SKData.Create((nint)pin.Pointer, data.Length);
        using var codec = SKCodec.Create(bytes);
        if (codec is null || codec.EncodedFormat != Encoded(header.Format))
        {
            return Damaged(header, "its codec does not accept it");
        }

        if (codec.Info.Width != header.Window.Width || codec.Info.Height != header.Window.Height)
        {
            return Damaged(header, "it claims two sizes");
        }

        var size = ReducedSize.Of(codec, header, limits);
        var info = new SKImageInfo(
            size.Width,
            size.Height,
            SKColorType.Rgba8888,
            codec.Info.AlphaType == SKAlphaType.Opaque ? SKAlphaType.Opaque : SKAlphaType.Unpremul);
        var layout = header.MayBeTransparent ? PixelLayout.Rgba : PixelLayout.Rgbx;
        var assembler = size == codec.Info.Size
            ? new PictureAssembler(header, limits, layout)
            : new PictureAssembler(header, limits, layout, size.Width, size.Height);
        var problem = PixelRows.Read(codec, info, assembler.Add);
        return problem is null ? new DecodeOutcome.Decoded(assembler.Finish()) : Damaged(header, problem);
    }

    private static DecodeOutcome.Refused Damaged(PictureHeader header, string problem) =>
        new(Rejection.Corrupt, $"The {header.Format} picture cannot be decoded: {problem}.");

    private static SKEncodedImageFormat Encoded(PictureFormat format) => format switch
    {
        PictureFormat.Jpeg => SKEncodedImageFormat.Jpeg,
        PictureFormat.Png => SKEncodedImageFormat.Png,
        PictureFormat.WebP => SKEncodedImageFormat.Webp,
        PictureFormat.Gif => SKEncodedImageFormat.Gif,
        PictureFormat.Bmp => SKEncodedImageFormat.Bmp,
        _ => throw new ArgumentOutOfRangeException(nameof(format)),
    };
}
