using RepostAudit.Core.Pictures;
using RepostAudit.Imaging.Skia;

namespace RepostAudit.Imaging.Tests.Decoding;

public sealed class ImageSharpDecoderTests : PictureDecoderContract
{
    protected override IPictureDecoder Decoder { get; } = new ImageSharpDecoder();
}

public sealed class SkiaDecoderTests : PictureDecoderContract
{
    protected override IPictureDecoder Decoder { get; } = new SkiaDecoder();
}
