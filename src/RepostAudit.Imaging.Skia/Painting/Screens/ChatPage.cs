using System.Globalization;
using RepostAudit.Imaging.Skia.Painting.Letters;
using SkiaSharp;

namespace RepostAudit.Imaging.Skia.Painting.Screens;

/// <summary>A group chat as one member sees it: the own messages on the right, without a name above them.</summary>
internal static class ChatPage
{
    private const float Face = 38;
    private const float Margin = 12;
    private const float Bubble = 224;
    private const float InputHigh = 84;
    private static readonly Wording Hint = new("发消息", "Message");

    /// <summary>The newest message stands above the line to write in; what has no room leaves at the top.</summary>
    /// <returns>Where the viewer's own avatar stands beside the last own card.</returns>
    public static SKRect Paint(Easel easel, Page.Chat page)
    {
        const float Top = Bars.Below + 12;
        var (bottom, _) = easel.Rehearse(nowhere => Messages(nowhere, page, Top));
        var (_, own) = Messages(easel, page, Top - Math.Max(0, bottom - (easel.High - InputHigh)));
        Bars.TitleBar(easel, string.Create(CultureInfo.InvariantCulture, $"{easel.Say(page.Group)} ({page.Members})"));
        Input(easel);
        return own;
    }

    private static (float Bottom, SKRect Own) Messages(Easel easel, Page.Chat page, float y)
    {
        var own = SKRect.Empty;
        foreach (var message in page.Messages)
        {
            if (message.At is { } at)
            {
                easel.WriteCentred(at.ToString("HH:mm", CultureInfo.InvariantCulture), 180, y + 12, 11, easel.Look.Faint);
                y += 24;
            }

            var mine = message.By == page.Viewer;
            var face = mine ? Easel.Wide - Margin - Face : Margin;
            own = mine && message.Article is not null ? new(face, y, face + Face, y + Face) : own;
            Faces.Paint(easel, message.By, face, y, Face);
            y = Math.Max(Said(easel, message, mine, y), y + Face) + 14;
        }

        return (y, own);
    }

    /// <returns>The lower edge of what was said.</returns>
    private static float Said(Easel easel, Message message, bool mine, float y)
    {
        var look = easel.Look;
        var left = Margin + Face + 8;
        var right = Easel.Wide - left;
        if (!mine)
        {
            easel.Write(easel.Say(message.By.Nickname), left, y + 10, 11, look.Faint);
            y += 15;
        }

        if (message.Article is { } article)
        {
            return Cards.Paint(easel, article, mine ? right - Bubble : left, y, Bubble, look.Surface);
        }

        var lines = easel.Lines(message.Text is { } text ? easel.Say(text) : "", 15, Bubble - 20, 5);
        var wide = lines.Max(line => easel.Measure(line, 15)) + 20;
        var high = lines.Count * 15 * Easel.LineHeight + 13;
        var x = mine ? right - wide : left;
        easel.Fill(new(x, y, x + wide, y + high), mine ? look.Own : look.Surface, 6);
        easel.Write(lines, x + 10, y + 6, 15, look.Ink);
        return y + high;
    }

    private static void Input(Easel easel)
    {
        var top = easel.High - InputHigh;
        easel.Fill(new(0, top, Easel.Wide, easel.High), easel.Look.Tile);
        easel.Fill(new(48, top + 8, 278, top + 40), easel.Look.Surface, 6);
        easel.Write(easel.Say(Hint), 58, top + 29, 13, easel.Look.Faint);
        foreach (var x in (ReadOnlySpan<float>)[26, 302, 336])
        {
            easel.Disc(x, top + 24, 12, easel.Look.Ink);
            easel.Disc(x, top + 24, 10.6f, easel.Look.Tile);
        }

        easel.Line(easel.Look.Ink, 1.5f, new(330, top + 24), new(342, top + 24));
        easel.Line(easel.Look.Ink, 1.5f, new(336, top + 18), new(336, top + 30));
    }
}
