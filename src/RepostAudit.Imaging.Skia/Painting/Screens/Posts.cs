using SkiaSharp;

namespace RepostAudit.Imaging.Skia.Painting.Screens;

/// <summary>Paints a post of the moments: avatar, nickname, caption, card or photograph, time, likes, remarks.</summary>
internal static class Posts
{
    private const float Left = 14;
    private const float Face = 40;
    private const float Body = Left + Face + 10;
    private const float Right = Easel.Wide - 16;

    /// <returns>The post's lower edge, and where avatar and nickname stand; in points.</returns>
    public static (float Bottom, SKRect Name) Paint(Easel easel, Post post, float top)
    {
        var look = easel.Look;
        Faces.Paint(easel, post.By, Left, top, Face);
        var name = easel.Write(easel.Say(post.By.Nickname), Body, top + 14, 15, look.Accent, bold: true);
        var y = top + 22;
        if (post.Caption is { } caption)
        {
            y = easel.Write(easel.Lines(easel.Say(caption), 15, Right - Body, 4), Body, y, 15, look.Ink) + 4;
        }

        if (post.Photograph is { } seed)
        {
            var place = easel.Scaled(new(Body, y + 2, Body + 150, y + 122));
            easel.Canvas.Save();
            easel.Canvas.ClipRect(place);
            Scenery.Landscape(easel.Canvas, place, new(seed));
            easel.Canvas.Restore();
            y += 128;
        }

        if (post.Article is { } article)
        {
            y = Cards.Paint(easel, article, Body, y + 2, Right - Body, look.Tile) + 6;
        }

        easel.Write(easel.Say(post.When), Body, y + 13, 12, look.Faint);
        easel.Fill(new(Right - 26, y + 3, Right, y + 18), look.Tile, 3);
        easel.Disc(Right - 18, y + 10.5f, 2, look.Accent);
        easel.Disc(Right - 8, y + 10.5f, 2, look.Accent);
        y = Answers(easel, post, y + 24);
        return (y, SKRect.Union(new(Left, top, Left + Face, top + Face), name));
    }

    private static float Answers(Easel easel, Post post, float top)
    {
        var look = easel.Look;
        var likes = post.Likes.Count == 0 ? [] : easel.Lines(string.Join(", ", post.Likes.Select(p => easel.Say(p.Nickname))), 13, Right - Body - 36, 3);
        var remarks = post.Remarks.SelectMany(r => easel.Lines($"{easel.Say(r.By.Nickname)}: {easel.Say(r.Text)}", 13, Right - Body - 16, 2)).ToList();
        if (likes.Count + remarks.Count == 0)
        {
            return top + 6;
        }

        var high = (likes.Count + remarks.Count) * 13 * Easel.LineHeight + 10;
        easel.Fill(new(Body, top, Right, top + high), look.Tile, 4);
        var y = top + 4;
        if (likes.Count > 0)
        {
            Heart(easel, Body + 14, y + 9);
            y = easel.Write(likes, Body + 26, y, 13, look.Accent);
        }

        easel.Write(remarks, Body + 8, y + 1, 13, look.Ink);
        return top + high + 8;
    }

    private static void Heart(Easel easel, float x, float y)
    {
        var colour = easel.Look.Accent;
        easel.Disc(x - 2.4f, y - 2, 2.9f, colour);
        easel.Disc(x + 2.4f, y - 2, 2.9f, colour);
        easel.Line(colour, 3, new(x - 3.2f, y), new(x, y + 3.4f), new(x + 3.2f, y));
    }
}
