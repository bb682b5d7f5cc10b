using RepostAudit.Imaging.Skia.Painting.Letters;
using SkiaSharp;

namespace RepostAudit.Imaging.Skia.Painting.Screens;

/// <summary>Several posts one below the other, the first scrolled half away.</summary>
internal static class FeedPage
{
    private static readonly Wording Title = new("动态", "Moments");

    /// <returns>Where the name of the first post with an article stands.</returns>
    public static SKRect Paint(Easel easel, Page.Feed page)
    {
        easel.Fill(new(0, 0, Easel.Wide, easel.High), easel.Look.Surface);
        var y = Bars.Below + 14 - page.Scroll;
        var own = SKRect.Empty;
        foreach (var post in page.Posts)
        {
            var (bottom, name) = Posts.Paint(easel, post, y);
            own = own.IsEmpty && post.Article is not null ? name : own;
            easel.Line(easel.Look.Tile, 1, new(0, bottom + 5), new(Easel.Wide, bottom + 5));
            y = bottom + 18;
        }

        Bars.TitleBar(easel, easel.Say(Title));
        return own;
    }
}
