using RepostAudit.Imaging.Skia.Painting.Letters;
using SkiaSharp;

namespace RepostAudit.Imaging.Skia.Painting.Screens;

/// <summary>Paints captures. The same screen and lettering give the same pixels on every call; safe for concurrent use.</summary>
public static class ScreenPainter
{
    /// <summary>One pixel format everywhere, so that the bytes do not depend on what a platform prefers.</summary>
    internal static SKImageInfo Format(int width, int height) => new(width, height, SKColorType.Rgba8888, SKAlphaType.Opaque);

    public static PaintedScreen Paint(Screen screen, Lettering lettering)
    {
        var phone = screen.Phone;
        var bitmap = new SKBitmap(Format(phone.Width, phone.Height));
        using var canvas = new SKCanvas(bitmap);
        var easel = new Easel(canvas, phone.Width, phone.Height, screen.Look, lettering);
        canvas.Clear(screen.Look.Ground);
        var name = screen.Page switch
        {
            Page.Detail detail => DetailPage.Paint(easel, detail),
            Page.Feed feed => FeedPage.Paint(easel, feed),
            Page.Chat chat => ChatPage.Paint(easel, chat),
            Page.Sheet sheet => SheetPage.Paint(easel, sheet),
            _ => throw new NotSupportedException($"no painter for {screen.Page.GetType().Name}"),
        };
        Bars.NavigationBar(easel, phone);
        var clock = Bars.StatusBar(easel, screen);
        return new(bitmap, easel.Pixels(clock), easel.Pixels(name));
    }
}
