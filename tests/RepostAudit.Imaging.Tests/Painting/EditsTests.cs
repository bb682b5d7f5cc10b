using RepostAudit.Imaging.Skia.Painting.Editing;
using RepostAudit.Imaging.Skia.Painting.Letters;
using RepostAudit.Imaging.Skia.Painting.Screens;
using SkiaSharp;

namespace RepostAudit.Imaging.Tests.Painting;

public sealed class EditsTests : IDisposable
{
    private static readonly Lettering Dots = Lettering.AtMost(LetteringLevel.Dots);

    private readonly PaintedScreen _painted = ScreenPainter.Paint(Samples.Detail, Dots);

    private SKBitmap Picture => _painted.Bitmap;

    public void Dispose() => _painted.Dispose();

    private Dictionary<string, Func<SKBitmap>> All => new()
    {
        ["resize"] = () => Edits.Resize(Picture, 0.5f),
        ["crop"] = () => Edits.Crop(Picture, 0, 0.1f, 0, 0.2f),
        ["border"] = () => Edits.Border(Picture, 10, SKColors.Red),
        ["viewer"] = () => Edits.Viewer(Picture),
        ["collage"] = () => Edits.Collage(Picture, Picture),
        ["scribble"] = () => Edits.Scribble(Picture, new(1)),
        ["arrow"] = () => Edits.Arrow(Picture, _painted.Name, new(1)),
        ["mosaic"] = () => Edits.Mosaic(Picture, _painted.Name, 8),
        ["clock"] = () => Edits.CoverClock(Picture, _painted.Clock, "18:30", Dots),
        ["tone"] = () => Edits.Tone(Picture, 0.8f, 0.05f, 0.05f),
        ["photograph"] = () => Edits.Photograph(Picture, new(1)),
    };

    [Fact]
    public void Every_edit_leaves_its_picture_alone_and_repeats_itself()
    {
        var before = Picture.Bytes;
        foreach (var (name, edit) in All)
        {
            using var once = edit();
            using var twice = edit();
            Assert.True(once.Bytes.AsSpan().SequenceEqual(twice.Bytes), $"{name} does not repeat itself");
            Assert.False(once.Bytes.AsSpan().SequenceEqual(before), $"{name} changes nothing");
            Assert.True(Picture.Bytes.AsSpan().SequenceEqual(before), $"{name} touches its picture");
        }
    }

    [Fact]
    public void Sizes_follow_from_the_edit()
    {
        Assert.Equal((180, 360), Size(Edits.Resize(Picture, 0.5f)));
        Assert.Equal((360, 504), Size(Edits.Crop(Picture, 0, 0.1f, 0, 0.2f)));
        Assert.Equal((380, 740), Size(Edits.Border(Picture, 10, SKColors.Red)));
        Assert.Equal((366, 360), Size(Edits.Collage(Picture, Picture)));
    }

    [Fact]
    public void A_crop_keeps_the_pixels_that_stay()
    {
        using var cropped = Edits.Crop(Picture, 0, 0.1f, 0, 0);

        Assert.Equal(Picture.GetPixel(30, 100), cropped.GetPixel(30, 100 - 72));
    }

    [Fact]
    public void A_mosaic_hides_its_place_and_nothing_else()
    {
        using var masked = Edits.Mosaic(Picture, _painted.Name, 8);

        var changed = from y in Enumerable.Range(0, Picture.Height) from x in Enumerable.Range(0, Picture.Width) where masked.GetPixel(x, y) != Picture.GetPixel(x, y) select new SKPointI(x, y);

        Assert.All(changed, point => Assert.True(_painted.Name.Contains(point)));
    }

    private static (int, int) Size(SKBitmap bitmap)
    {
        using (bitmap)
        {
            return (bitmap.Width, bitmap.Height);
        }
    }
}
