using RepostAudit.Imaging.Skia.Painting.Editing;
using RepostAudit.Imaging.Skia.Painting.Letters;
using RepostAudit.Imaging.Skia.Painting.Screens;
using SkiaSharp;

namespace RepostAudit.Imaging.Tests.Painting;

public class EncodingTests
{
    public static TheoryData<Encoding, SKEncodedImageFormat> Formats => new()
    {
        { new Encoding.Png(), SKEncodedImageFormat.Png },
        { new Encoding.Jpeg(80), SKEncodedImageFormat.Jpeg },
        { new Encoding.WebP(80), SKEncodedImageFormat.Webp },
        { new Encoding.Bmp(), SKEncodedImageFormat.Bmp },
    };

    [Theory(DisableDiscoveryEnumeration = true), MemberData(nameof(Formats))]
    public void A_file_is_what_it_says_and_as_large_as_its_picture(Encoding encoding, SKEncodedImageFormat format)
    {
        using var painted = ScreenPainter.Paint(Samples.Detail, Lettering.AtMost(LetteringLevel.Dots));
        using var data = SKData.CreateCopy(encoding.Encode(painted.Bitmap));
        using var codec = SKCodec.Create(data);

        Assert.Equal(format, codec.EncodedFormat);
        Assert.Equal((painted.Bitmap.Width, painted.Bitmap.Height), (codec.Info.Width, codec.Info.Height));
    }

    [Theory]
    [InlineData(31)]
    [InlineData(32)]
    public void A_BMP_loses_nothing_whatever_its_rows_are_padded_by(int width)
    {
        using var painted = ScreenPainter.Paint(Samples.Detail, Lettering.AtMost(LetteringLevel.Dots));
        using var picture = Edits.Resize(painted.Bitmap, width / 360f + 0.0001f);
        using var decoded = SKBitmap.Decode(new Encoding.Bmp().Encode(picture));

        Assert.Equal(width, picture.Width);
        Assert.Equal(picture.Pixels, decoded.Pixels);
    }
}
