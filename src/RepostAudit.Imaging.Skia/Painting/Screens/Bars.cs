using System.Globalization;
using SkiaSharp;

namespace RepostAudit.Imaging.Skia.Painting.Screens;

/// <summary>What every screen of a phone has: status bar, title bar, navigation bar.</summary>
internal static class Bars
{
    /// <summary>Height of the status bar, in points.</summary>
    public const float Status = 30;

    private const float Title = 44;

    /// <summary>Where a page begins below both bars, in points.</summary>
    public const float Below = Status + Title;

    /// <returns>Where the clock stands, in points.</returns>
    public static SKRect StatusBar(Easel easel, Screen screen)
    {
        var ink = easel.Look.Ink;
        easel.Fill(new(0, 0, Easel.Wide, Status), easel.Look.Surface);
        var time = screen.Clock.ToString("HH:mm", CultureInfo.InvariantCulture);
        var clockRight = screen.Phone.StatusBar == Screens.StatusBar.ClockRight;
        var clock = easel.Write(time, clockRight ? 344 - easel.Measure(time, 13) : 18, 20, 13, ink, bold: true);
        if (screen.Phone.StatusBar == Screens.StatusBar.ClockLeftWithHole)
        {
            easel.Disc(180, 14, 8, SKColors.Black);
        }

        var right = clockRight ? clock.Left - 8 : 344;
        Battery(easel, right, screen.Battery);
        Signal(easel, clockRight ? 18 : right - 62);
        return clock;
    }

    /// <summary>A bar with the way back, the page's title in the middle, and a mark on the right.</summary>
    public static void TitleBar(Easel easel, string title)
    {
        easel.Fill(new(0, Status, Easel.Wide, Below), easel.Look.Surface);
        easel.Line(easel.Look.Ink, 1.6f, new(22, Status + 15), new(15, Status + 22), new(22, Status + 29));
        easel.WriteCentred(easel.Lines(title, 16, 270, 1)[0], 180, Status + 28, 16, easel.Look.Ink, bold: true);
        for (var dot = 0; dot < 3; dot++)
        {
            easel.Disc(330 + dot * 6, Status + 22, 1.7f, easel.Look.Ink);
        }

        easel.Line(easel.Look.Tile, 1, new(0, Below), new(Easel.Wide, Below));
    }

    public static void NavigationBar(Easel easel, Phone phone)
    {
        var bottom = easel.High;
        if (!phone.Buttons)
        {
            easel.Fill(new(125, bottom - 9, 235, bottom - 5), easel.Look.Ink.WithAlpha(200), 2);
            return;
        }

        easel.Fill(new(0, bottom - 34, Easel.Wide, bottom), easel.Look.Surface);
        var ink = easel.Look.Faint;
        easel.Line(ink, 2, new(86, bottom - 24), new(77, bottom - 17), new(86, bottom - 10), new(86, bottom - 24));
        easel.Disc(180, bottom - 17, 7, ink);
        easel.Fill(new(271, bottom - 24, 285, bottom - 10), ink, 2);
    }

    private static void Battery(Easel easel, float right, int percent)
    {
        var ink = easel.Look.Ink;
        var figure = percent.ToString(CultureInfo.InvariantCulture);
        easel.Fill(new(right - 24, 10, right - 2, 21), ink, 3);
        easel.Fill(new(right - 22.8f, 11.2f, right - 3.2f, 19.8f), easel.Look.Surface, 2);
        easel.Fill(new(right - 22, 12, right - 22 + 18 * percent / 100f, 19), percent < 20 ? new(0xFFD0453B) : ink, 1);
        easel.Fill(new(right - 2, 13.5f, right, 17.5f), ink);
        easel.Write(figure, right - 28 - easel.Measure(figure, 10), 19.5f, 10, ink);
    }

    private static void Signal(Easel easel, float left)
    {
        for (var bar = 0; bar < 4; bar++)
        {
            easel.Fill(new(left + bar * 4, 18 - bar * 2.5f, left + bar * 4 + 2.6f, 21), easel.Look.Ink);
        }
    }
}
