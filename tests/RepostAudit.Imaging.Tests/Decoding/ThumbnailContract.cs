using RepostAudit.Core.Pictures;
using RepostAudit.Imaging.Skia;
using RepostAudit.Imaging.Tests.Samples;

namespace RepostAudit.Imaging.Tests.Decoding;

/// <summary>The laws of <see cref="IThumbnailEncoder"/>, for every encoder there is.</summary>
public abstract class ThumbnailContract
{
    protected abstract IThumbnailEncoder Thumbnails { get; }

    [Theory]
    [InlineData(1080, 2400, 180, 400)]
    [InlineData(2400, 1080, 400, 180)]
    [InlineData(1000, 9000, 53, 480)]
    [InlineData(64, 96, 64, 96)]
    [InlineData(1, 1, 1, 1)]
    [InlineData(3, 4000, 1, 480)]
    public void A_thumbnail_is_a_jpeg_that_fits_both_bounds(int width, int height, int expectedWidth, int expectedHeight)
    {
        using var image = DrawnPictures.Quarters(width, height);

        var thumbnail = Decode(Thumbnails.Encode(Decode(Encoding.Png(image))));

        Assert.Equal(PictureFormat.Jpeg, thumbnail.Format);
        Assert.Equal((expectedWidth, expectedHeight), (thumbnail.Width, thumbnail.Height));
    }

    [Fact]
    public void A_thumbnail_shows_the_colours_of_its_picture()
    {
        using var image = DrawnPictures.Quarters(640, 960);
        var picture = Decode(Encoding.Png(image));

        var thumbnail = Decode(Thumbnails.Encode(picture));

        foreach (var (right, down) in new[] { (45, 67), (135, 67), (45, 202), (135, 202) })
        {
            Assert.InRange(thumbnail.Cb.Row(down)[right] - picture.Cb.Row(down)[right], -4, 4);
            Assert.InRange(thumbnail.Cr.Row(down)[right] - picture.Cr.Row(down)[right], -4, 4);
        }
    }

    [Fact]
    public void The_same_picture_gives_the_same_bytes()
    {
        using var image = DrawnPictures.Chat(700, 900);
        var file = Encoding.Png(image);

        Assert.Equal(Thumbnails.Encode(Decode(file)), Thumbnails.Encode(Decode(file)));
    }

    private static Picture Decode(byte[] file) =>
        Assert.IsType<DecodeOutcome.Decoded>(new ImageSharpDecoder().Decode(file, DecodeLimits.Default)).Picture;
}

public sealed class ImageSharpThumbnailsTests : ThumbnailContract
{
    protected override IThumbnailEncoder Thumbnails { get; } = new ImageSharpThumbnails();
}

public sealed class SkiaThumbnailsTests : ThumbnailContract
{
    protected override IThumbnailEncoder Thumbnails { get; } = new SkiaThumbnails();
}
