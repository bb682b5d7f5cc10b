using RepostAudit.Imaging.Skia.Painting.Letters;
using SkiaSharp;

namespace RepostAudit.Imaging.Skia.Painting.Screens;

/// <summary>The article behind a veil, before it the sheet that says where its card went and who sent it.</summary>
internal static class SheetPage
{
    private static readonly Wording Sent = new("已转发", "Forwarded");
    private static readonly Wording Done = new("完成", "Done");
    private static readonly Wording More = new("继续转发给", "Forward to more");

    public static SKRect Paint(Easel easel, Page.Sheet page)
    {
        Behind(easel, page.Article);
        var look = easel.Look;
        var top = easel.High - (look.Card == CardLayout.PictureAbove ? 530 : 420);
        easel.Fill(new(0, top, Easel.Wide, easel.High + 20), look.Surface, 16);
        easel.Disc(36, top + 34, 12, look.Accent);
        easel.Line(look.Surface, 2, new(30, top + 34), new(35, top + 39), new(43, top + 29));
        easel.Write(easel.Say(Sent) + " - " + easel.Say(page.Groups[0]), 58, top + 39, 16, look.Ink, bold: true);
        Faces.Paint(easel, page.Sender, 24, top + 66, 36);
        var name = easel.Write(easel.Say(page.Sender.Nickname), 70, top + 90, 15, look.Accent, bold: true);
        var y = Cards.Paint(easel, page.Article, 24, top + 114, 312, look.Tile) + 12;
        if (page.Note is { } note)
        {
            y = easel.Write(easel.Lines(easel.Say(note), 14, 312, 2), 24, y, 14, look.Ink) + 6;
        }

        Others(easel, page, y);
        easel.Fill(new(24, easel.High - 92, 336, easel.High - 50), look.Accent, 8);
        easel.WriteCentred(easel.Say(Done), 180, easel.High - 65, 16, look.Surface, bold: true);
        return SKRect.Union(new(24, top + 66, 60, top + 102), name);
    }

    private static void Behind(Easel easel, ArticleCard article)
    {
        easel.Fill(new(0, 0, Easel.Wide, easel.High), easel.Look.Surface);
        Cards.Picture(easel, article, new(0, Bars.Below, Easel.Wide, Bars.Below + 170));
        var y = easel.Write(easel.Lines(easel.Say(article.Title), 20, 320, 3), 20, Bars.Below + 186, 20, easel.Look.Ink, bold: true);
        easel.Write(easel.Say(article.Source), 20, y + 18, 13, easel.Look.Faint);
        Bars.TitleBar(easel, easel.Say(article.Source));
        easel.Fill(new(0, Bars.Status, Easel.Wide, easel.High), SKColors.Black.WithAlpha(110));
    }

    private static void Others(Easel easel, Page.Sheet page, float y)
    {
        easel.Write(easel.Say(More), 24, y + 14, 12, easel.Look.Faint);
        for (var i = 1; i < Math.Min(page.Groups.Count, 5); i++)
        {
            var x = 24 + (i - 1) * 80;
            easel.Fill(new(x + 14, y + 24, x + 54, y + 64), easel.Look.Tile, 20);
            easel.WriteCentred(easel.Say(page.Groups[i])[..1], x + 34, y + 50, 18, easel.Look.Accent, bold: true);
            easel.WriteCentred(easel.Lines(easel.Say(page.Groups[i]), 11, 76, 1)[0], x + 34, y + 80, 11, easel.Look.Ink);
        }
    }
}
