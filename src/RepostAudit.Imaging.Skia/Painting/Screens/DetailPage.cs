using RepostAudit.Imaging.Skia.Painting.Letters;
using SkiaSharp;

namespace RepostAudit.Imaging.Skia.Painting.Screens;

/// <summary>One post of the moments, opened, with a line to write an answer at the bottom.</summary>
internal static class DetailPage
{
    private static readonly Wording Title = new("详情", "Post");
    private static readonly Wording Answer = new("写评论", "Write a comment");

    public static SKRect Paint(Easel easel, Page.Detail page)
    {
        easel.Fill(new(0, 0, Easel.Wide, easel.High), easel.Look.Surface);
        var (_, name) = Posts.Paint(easel, page.Post, Bars.Below + 16);
        Bars.TitleBar(easel, easel.Say(Title));
        var bottom = easel.High - 36;
        easel.Fill(new(0, bottom - 46, Easel.Wide, easel.High), easel.Look.Ground);
        easel.Fill(new(14, bottom - 38, 300, bottom - 8), easel.Look.Surface, 6);
        easel.Write(easel.Say(Answer), 24, bottom - 18, 13, easel.Look.Faint);
        easel.Disc(328, bottom - 23, 11, easel.Look.Accent);
        return name;
    }
}
