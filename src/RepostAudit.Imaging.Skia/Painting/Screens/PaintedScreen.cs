using SkiaSharp;

namespace RepostAudit.Imaging.Skia.Painting.Screens;

/// <summary>A capture, and where on it stands what forgers paint over; places in pixels.</summary>
/// <param name="Bitmap">RGBA, 8 bits each, opaque; the receiver disposes of it.</param>
/// <param name="Clock">The clock of the status bar.</param>
/// <param name="Name">Avatar and nickname of whoever reposted.</param>
public sealed record PaintedScreen(SKBitmap Bitmap, SKRectI Clock, SKRectI Name) : IDisposable
{
    public void Dispose() => Bitmap.Dispose();
}
