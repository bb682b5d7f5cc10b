using RepostAudit.Core.Pictures;
using RepostAudit.Imaging.Skia;
using RepostAudit.Imaging.Skia.Painting.Letters;
using RepostAudit.Imaging.Skia.Painting.Screens;
using SkiaSharp;

namespace RepostAudit.Reading.Tests;

/// <summary>What is read, and where it is said to stand.</summary>
public sealed class PaddleReaderTests(Models models)
{
    private static readonly Wording Title = new("春耕备耕工作推进会召开", "Spring ploughing gets under way");
    private static readonly Wording Name = new("林晓月", "Lin Xiaoyue");

    [Fact]
    public void A_capture_is_read_as_it_was_painted()
    {
        var article = new ArticleCard(new("油菜花节开幕", "Rapeseed fair opens"), new("砚溪发布", "Yanxi Bulletin"), 7);
        var post = new Post(new(Name, new(FaceStyle.Cat, 5)), new("3 分钟前", "3 min ago"), Title, article, null, [], []);
        var screen = new Screen(new(1080, 2340, StatusBar.ClockLeft, Buttons: true), Looks.Day[0], new(16, 41), 80, new Page.Detail(post));

        var read = models.Reader.Read(Captured(screen)).Select(line => Letters(line.Text)).ToList();

        Assert.Contains("1641", read);
        Assert.All([Name, Title, article.Title, post.When], said => Assert.Contains(read, line => line.Contains(Letters(Paper.Lettering.Say(said)), StringComparison.Ordinal)));
    }

    [Theory, InlineData(20), InlineData(30), InlineData(60)]
    public void A_line_stands_where_it_was_written(int size)
    {
        using var paper = new Paper(720, 1280);
        var end = paper.Write(Name, 100, 500, size);

        var line = Assert.Single(models.Reader.Read(paper.Plane()));

        // The box may be larger than the ink by what the model's authors let it grow: half a height of type.
        Assert.Equal(Letters(Paper.Lettering.Say(Name)), Letters(line.Text));
        Assert.InRange(line.Place.X0, 100 - size / 2.0, 100 + size / 2.0);
        Assert.InRange(line.Place.X1, end - size / 2.0, end + size / 2.0);
        Assert.InRange(line.Place.CentreY, 500 - size * 0.55, 500 - size * 0.15);
        Assert.InRange(line.Place.Height, size * 0.8, size * 2.2);
        Assert.InRange(line.Confidence, 80, 100);
    }

    [Theory, InlineData(-12), InlineData(-4), InlineData(4), InlineData(12)]
    public void A_line_that_leans_is_read_along_its_slope(int degrees)
    {
        using var paper = new Paper(720, 1280);
        paper.Write(Title, 100, 500, 34, degrees);

        var line = Assert.Single(models.Reader.Read(paper.Plane()));

        Assert.Equal(Letters(Paper.Lettering.Say(Title)), Letters(line.Text));
        Assert.InRange(Math.Atan2(line.Place.Y1 - line.Place.Y0, line.Place.X1 - line.Place.X0) * 180 / Math.PI, degrees - 1.5, degrees + 1.5);
    }

    [Fact]
    public void What_was_read_once_is_remembered_wherever_it_comes_again()
    {
        using var reader = Models.Open();
        using var paper = new Paper(720, 1280);
        paper.Write(Title, 100, 500, 34);
        paper.Write(Name, 100, 700, 34);
        var first = reader.Read(paper.Plane());
        var lines = reader.Effort.Lines;

        var second = reader.Read(paper.Plane());

        Assert.Equal(first, second);
        Assert.Equal(lines, reader.Effort.Remembered);
    }

    [Fact]
    public void A_closed_reader_says_that_it_is_closed()
    {
        var reader = Models.Open();
        reader.Dispose();

        Assert.Throws<ObjectDisposedException>(() => reader.Read(new Plane(1, 1, [0])));
    }

    private static Plane Captured(Screen screen)
    {
        Assert.SkipWhen(Paper.Lettering.Level == LetteringLevel.Dots, "this machine has no typeface");
        using var painted = ScreenPainter.Paint(screen, Paper.Lettering);
        using var png = painted.Bitmap.Encode(SKEncodedImageFormat.Png, 100);
        return Assert.IsType<DecodeOutcome.Decoded>(new SkiaDecoder().Decode(png.ToArray(), DecodeLimits.Default)).Picture.Luma;
    }

    private static string Letters(string text) => string.Concat(text.Where(char.IsLetterOrDigit)).ToUpperInvariant();
}
