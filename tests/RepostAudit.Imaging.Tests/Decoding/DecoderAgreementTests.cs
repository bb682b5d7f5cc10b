using RepostAudit.Core.Pictures;
using RepostAudit.Imaging.Skia;
using RepostAudit.Imaging.Tests.Samples;

namespace RepostAudit.Imaging.Tests.Decoding;

/// <summary>A fingerprint made with one decoder must match one made with the other, so their planes must.</summary>
public sealed class DecoderAgreementTests
{
    /// <summary>Phone screens at a tenth of their size, and of the planes'. Largest mean difference of two planes, in levels of 255, for
    /// each kind of file; more where one decoder halves a JPEG from its coefficients and the other averages pixels.</summary>
    [Theory]
    [InlineData("png", 108, 240, 0.0)]
    [InlineData("png 16 bit", 60, 100, 0.5)]
    [InlineData("webp lossless", 117, 253, 0.0)]
    [InlineData("webp", 117, 253, 1.0)]
    [InlineData("jpeg", 108, 240, 1.0)]
    [InlineData("jpeg", 118, 256, 1.0)]
    [InlineData("jpeg", 144, 320, 1.5)]
    [InlineData("jpeg", 220, 300, 1.5)]
    [InlineData("jpeg", 302, 403, 2.0)]
    [InlineData("gif", 100, 178, 0.0)]
    [InlineData("bmp", 108, 192, 0.0)]
    public void Both_decoders_give_nearly_the_same_planes(string kind, int width, int height, double most)
    {
        using var image = DrawnPictures.Chat(width, height);
        var file = Encoding.Of(kind, image);

        var managed = Decoded(new ImageSharpDecoder(), file);
        var native = Decoded(new SkiaDecoder(), file);

        Assert.InRange(Difference(managed.Luma, native.Luma), 0, most);
        Assert.InRange(Difference(managed.Cb, native.Cb), 0, most);
        Assert.InRange(Difference(managed.Cr, native.Cr), 0, most);
    }

    private static Picture Decoded(IPictureDecoder decoder, byte[] file) =>
        Assert.IsType<DecodeOutcome.Decoded>(decoder.Decode(file, new() { LumaShortSide = 72, ChromaShortSide = 18 })).Picture;

    private static double Difference(Plane one, Plane other)
    {
        Assert.Equal((one.Width, one.Height), (other.Width, other.Height));
        var sum = 0L;
        for (var at = 0; at < one.Samples.Length; at++)
        {
            sum += Math.Abs(one.Samples[at] - other.Samples[at]);
        }

        return (double)sum / one.Samples.Length;
    }
}
