using SkiaSharp;

namespace RepostAudit.Imaging.Skia.Painting.Screens;

/// <summary>Paints an article's card: thumbnail, title, source.</summary>
internal static class Cards
{
    private const float Pad = 8;
    private const float Thumbnail = 46;
    private const float TitleSize = 14;

    /// <returns>The card's lower edge, in points.</returns>
    public static float Paint(Easel easel, ArticleCard article, float x, float y, float wide, SKColor ground)
        => easel.Look.Card == CardLayout.PictureAbove
            ? Tall(easel, article, x, y, wide, ground)
            : Flat(easel, article, x, y, wide, ground, easel.Look.Card == CardLayout.PictureLeft);

    private static float Flat(Easel easel, ArticleCard article, float x, float y, float wide, SKColor ground, bool pictureLeft)
    {
        var high = Thumbnail + 2 * Pad;
        easel.Fill(new(x, y, x + wide, y + high), ground, 5);
        var text = pictureLeft ? x + Thumbnail + 2 * Pad : x + Pad;
        var picture = pictureLeft ? x + Pad : x + wide - Pad - Thumbnail;
        Picture(easel, article, new(picture, y + Pad, picture + Thumbnail, y + Pad + Thumbnail));
        var lines = easel.Lines(easel.Say(article.Title), TitleSize, wide - Thumbnail - 3 * Pad, 2);
        var below = easel.Write(lines, text, y + Pad - 1, TitleSize, easel.Look.Ink);
        Source(easel, article, text, Math.Max(below, y + Pad + 36));
        return y + high;
    }

    private static float Tall(Easel easel, ArticleCard article, float x, float y, float wide, SKColor ground)
    {
        var picture = wide * 0.36f;
        var lines = easel.Lines(easel.Say(article.Title), TitleSize, wide - 2 * Pad, 2);
        var high = picture + Pad + lines.Count * TitleSize * Easel.LineHeight + 22;
        easel.Fill(new(x, y, x + wide, y + high), ground, 5);
        Picture(easel, article, new(x, y, x + wide, y + picture));
        var below = easel.Write(lines, x + Pad, y + picture + Pad - 2, TitleSize, easel.Look.Ink, bold: true);
        Source(easel, article, x + Pad, below);
        return y + high;
    }

    private static void Source(Easel easel, ArticleCard article, float x, float y)
        => easel.Write(easel.Say(article.Source), x, y + 10, 10, easel.Look.Faint);

    public static void Picture(Easel easel, ArticleCard article, SKRect points)
    {
        var place = easel.Scaled(points);
        easel.Canvas.Save();
        easel.Canvas.ClipRect(place);
        if (article.Picture % 2 == 0)
        {
            Scenery.Meeting(easel.Canvas, place, new(article.Picture));
        }
        else
        {
            Scenery.Landscape(easel.Canvas, place, new(article.Picture));
        }

        easel.Canvas.Restore();
    }
}
