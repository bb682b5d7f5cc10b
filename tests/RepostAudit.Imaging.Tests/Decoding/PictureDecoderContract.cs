using RepostAudit.Core.Pictures;
using RepostAudit.Imaging.Tests.Samples;
using SixLabors.ImageSharp.Formats.Gif;
using SixLabors.ImageSharp.PixelFormats;

namespace RepostAudit.Imaging.Tests.Decoding;

/// <summary>The laws of <see cref="IPictureDecoder"/>, for every decoder there is.</summary>
public abstract partial class PictureDecoderContract
{
    protected abstract IPictureDecoder Decoder { get; }

    [Theory]
    [InlineData("png", PictureFormat.Png)]
    [InlineData("png rgb", PictureFormat.Png)]
    [InlineData("png 16 bit", PictureFormat.Png)]
    [InlineData("png palette", PictureFormat.Png)]
    [InlineData("png interlaced", PictureFormat.Png)]
    [InlineData("jpeg", PictureFormat.Jpeg)]
    [InlineData("jpeg 4:4:4", PictureFormat.Jpeg)]
    [InlineData("jpeg rgb", PictureFormat.Jpeg)]
    [InlineData("webp", PictureFormat.WebP)]
    [InlineData("webp lossless", PictureFormat.WebP)]
    [InlineData("gif", PictureFormat.Gif)]
    [InlineData("bmp", PictureFormat.Bmp)]
    [InlineData("bmp 32", PictureFormat.Bmp)]
    [InlineData("bmp 32 alpha", PictureFormat.Bmp)]
    [InlineData("bmp palette", PictureFormat.Bmp)]
    public void Every_accepted_format_gives_its_size_and_colours(string kind, PictureFormat format)
    {
        using var image = DrawnPictures.Quarters(64, 96);

        var picture = Decoded(Encoding.Of(kind, image));

        Assert.Equal((format, 64, 96, 1), (picture.Format, picture.Width, picture.Height, picture.Orientation));
        AssertColour(picture, 0.25, 0.25, 220, 30, 30);
        AssertColour(picture, 0.75, 0.25, 30, 180, 30);
        AssertColour(picture, 0.25, 0.75, 30, 30, 200);
        AssertColour(picture, 0.75, 0.75, 240, 220, 40);
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(1, 90)]
    [InlineData(71, 73)]
    [InlineData(73, 161)]
    [InlineData(108, 240)]
    [InlineData(144, 320)]
    [InlineData(600, 288)]
    [InlineData(1001, 40)]
    public void Planes_have_the_sizes_that_the_limits_say(int width, int height)
    {
        using var image = DrawnPictures.Chat(width, height);
        var limits = new DecodeLimits { LumaShortSide = 72, ChromaShortSide = 18 };

        foreach (var file in new[] { Encoding.Png(image), Encoding.Jpeg(image), Encoding.WebP(image) })
        {
            var picture = Decoded(file, limits);

            Assert.Equal((width, height), (picture.Width, picture.Height));
            Assert.Equal(limits.LumaSize(width, height), (picture.Luma.Width, picture.Luma.Height));
            Assert.Equal(limits.ChromaSize(width, height), (picture.Cb.Width, picture.Cb.Height));
            Assert.Equal((picture.Cb.Width, picture.Cb.Height), (picture.Cr.Width, picture.Cr.Height));
        }
    }

    [Theory]
    [InlineData("png")]
    [InlineData("png 16 bit")]
    [InlineData("webp lossless")]
    [InlineData("gif")]
    [InlineData("bmp 32 alpha")]
    public void Transparent_parts_lie_on_white(string kind)
    {
        using var image = DrawnPictures.Paint(32, 32, (x, _) => x < 16 ? new Rgba32(10, 20, 30, 0) : new Rgba32(10, 20, 30, 255));

        var picture = Decoded(Encoding.Of(kind, image));

        AssertColour(picture, 0.2, 0.5, 255, 255, 255);
        AssertColour(picture, 0.8, 0.5, 10, 20, 30);
    }

    [Fact]
    public void Half_transparent_parts_mix_with_white()
    {
        using var image = DrawnPictures.Paint(16, 16, (_, _) => new Rgba32(0, 0, 0, 128));

        AssertColour(Decoded(Encoding.Png(image)), 0.5, 0.5, 127, 127, 127);
    }

    [Theory]
    [InlineData(false, 200)]
    [InlineData(true, 200)]
    [InlineData(false, 60)]
    public void Grey_jpegs_keep_their_level(bool progressive, int level) =>
        AssertColour(Decoded(FlatJpeg.Of(32, progressive, level)), 0.5, 0.5, level, level, level);

    [Fact]
    public void Progressive_jpegs_are_read() =>
        AssertColour(Decoded(FlatJpeg.Of(32, true, 76, 85, 255)), 0.5, 0.5, 254, 0, 0);

    [Fact]
    public void Cmyk_jpegs_are_turned_into_what_they_show() =>
        AssertColour(Decoded(FlatJpeg.Of(32, false, 230, 128, 64, 255)), 0.5, 0.5, 230, 128, 64);

    [Fact]
    public void An_animated_gif_shows_its_first_frame()
    {
        using var image = DrawnPictures.Quarters(40, 40);
        using var second = DrawnPictures.Paint(40, 40, (_, _) => new Rgba32(0, 0, 0));
        image.Frames.AddFrame(second.Frames[0]);

        AssertColour(Decoded(Encoding.Managed(image, new GifEncoder())), 0.25, 0.25, 220, 30, 30);
    }

    [Fact]
    public void An_animated_webp_shows_its_first_frame_on_a_white_canvas()
    {
        using var first = DrawnPictures.Paint(20, 20, (_, _) => new Rgba32(200, 0, 0));
        using var second = DrawnPictures.Paint(20, 20, (_, _) => new Rgba32(0, 0, 0));

        var picture = Decoded(Chunks.AnimatedWebP((40, 60), (10, 20, 20, 20), Encoding.WebP(first, 100), Encoding.WebP(second, 100)));

        Assert.Equal((40, 60), (picture.Width, picture.Height));
        AssertColour(picture, 0.5, 0.5, 200, 0, 0);
        AssertColour(picture, 0.1, 0.5, 255, 255, 255);
        AssertColour(picture, 0.5, 0.1, 255, 255, 255);
        AssertColour(picture, 0.5, 0.9, 255, 255, 255);
    }

    [Fact]
    public async Task The_same_bytes_give_the_same_planes_on_every_thread()
    {
        using var image = DrawnPictures.Chat(500, 800);
        var file = Encoding.Jpeg(image);
        var expected = Decoded(file);

        var pictures = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => Decoded(file))));

        Assert.All(pictures, picture =>
        {
            Assert.Equal(expected.Luma.Samples, picture.Luma.Samples);
            Assert.Equal(expected.Cb.Samples, picture.Cb.Samples);
            Assert.Equal(expected.Cr.Samples, picture.Cr.Samples);
        });
    }

    private Picture Decoded(byte[] file, DecodeLimits? limits = null)
    {
        var outcome = Decoder.Decode(file, limits ?? DecodeLimits.Default);
        return outcome is DecodeOutcome.Decoded(var picture) ? picture : throw new InvalidOperationException(outcome.ToString());
    }

    /// <summary>Checks the colour at a place given in parts of width and height, within what lossy formats change.</summary>
    private static void AssertColour(Picture picture, double right, double down, int r, int g, int b)
    {
        Near(0.299 * r + 0.587 * g + 0.114 * b, picture.Luma);
        Near(128 - 0.168736 * r - 0.331264 * g + 0.5 * b, picture.Cb);
        Near(128 + 0.5 * r - 0.418688 * g - 0.081312 * b, picture.Cr);

        void Near(double expected, Plane plane) =>
            Assert.InRange(plane.Row((int)(down * plane.Height))[(int)(right * plane.Width)], Math.Round(expected) - 4, Math.Round(expected) + 4);
    }
}
