using RepostAudit.Imaging.Skia.Painting.Letters;
using RepostAudit.Imaging.Skia.Painting.Screens;
using SkiaSharp;

namespace RepostAudit.Imaging.Tests.Painting;

public class ScreenPainterTests
{
    private static readonly Lettering Dots = Lettering.AtMost(LetteringLevel.Dots);

    [Fact]
    public void Every_page_is_painted_alike_twice()
    {
        foreach (var screen in Samples.Every)
        {
            Assert.Equal(Pixels(screen), Pixels(screen));
        }
    }

    [Fact]
    public void Every_page_says_where_clock_and_name_stand()
    {
        foreach (var screen in Samples.Every)
        {
            using var painted = ScreenPainter.Paint(screen, Dots);
            Assert.All([painted.Clock, painted.Name], place => Assert.True(place is { Left: >= 0, Top: >= 0, Width: > 10, Height: > 5 } && place.Right <= painted.Bitmap.Width && place.Bottom <= painted.Bitmap.Height));
        }
    }

    [Fact]
    public void Another_clock_changes_the_clock_alone()
    {
        using var before = ScreenPainter.Paint(Samples.Detail, Dots);
        using var after = ScreenPainter.Paint(Samples.Detail with { Clock = new(17, 5) }, Dots);

        var changed = Changed(before.Bitmap, after.Bitmap);

        Assert.NotEmpty(changed);
        Assert.All(changed, point => Assert.True(before.Clock.Contains(point)));
    }

    [Fact]
    public void Another_poster_changes_avatar_and_name_alone()
    {
        using var before = ScreenPainter.Paint(Samples.Detail, Dots);
        using var after = ScreenPainter.Paint(Samples.Showing(new Page.Detail(Samples.PostBy(Samples.Zhou))), Dots);

        var changed = Changed(before.Bitmap, after.Bitmap);

        Assert.NotEmpty(changed);
        Assert.All(changed, point => Assert.True(before.Name.Contains(point) || after.Name.Contains(point)));
    }

    [Fact]
    public void Each_member_of_a_chat_sees_the_own_messages_on_the_right()
    {
        var chat = (Page.Chat)Samples.Every[2].Page;
        using var painted = ScreenPainter.Paint(Samples.Showing(chat), Dots);

        Assert.True(painted.Name.Left > painted.Bitmap.Width / 2);
    }

    private static byte[] Pixels(Screen screen)
    {
        using var painted = ScreenPainter.Paint(screen, Dots);
        return painted.Bitmap.Bytes;
    }

    private static List<SKPointI> Changed(SKBitmap before, SKBitmap after)
        => [.. from y in Enumerable.Range(0, before.Height) from x in Enumerable.Range(0, before.Width) where before.GetPixel(x, y) != after.GetPixel(x, y) select new SKPointI(x, y)];
}
