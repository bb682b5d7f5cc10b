using RepostAudit.Imaging.Skia.Painting.Screens;
using SkiaSharp;

namespace RepostAudit.Imaging.Skia.Painting.Editing;

/// <summary>
/// What people do to a capture before they send it again. Each edit is a pure function: it leaves its picture alone and
/// gives a new one, which the caller disposes of; the same arguments give the same pixels.
/// </summary>
public static partial class Edits
{
    private static readonly SKSamplingOptions Smooth = new(SKFilterMode.Linear, SKMipmapMode.Linear);

    /// <summary>Pixel for pixel.</summary>
    private static readonly SKSamplingOptions Exact = new(SKFilterMode.Nearest);

    /// <param name="picture">Any picture.</param>
    /// <param name="factor">New width over old width, above 0.</param>
    public static SKBitmap Resize(SKBitmap picture, float factor)
        => Canvas(Math.Max(1, (int)(picture.Width * factor)), Math.Max(1, (int)(picture.Height * factor)), SKColors.White, (canvas, frame) => canvas.DrawBitmap(picture, frame, Smooth));

    /// <summary>Cuts strips away, each given as a fraction of the side, 0..1, together less than 1.</summary>
    public static SKBitmap Crop(SKBitmap picture, float left, float top, float right, float bottom)
    {
        var (x, y) = ((int)(picture.Width * left), (int)(picture.Height * top));
        var (width, height) = (picture.Width - x - (int)(picture.Width * right), picture.Height - y - (int)(picture.Height * bottom));
        return Canvas(width, height, SKColors.White, (canvas, _) => canvas.DrawBitmap(picture, -x, -y, Exact));
    }

    /// <param name="picture">Any picture.</param>
    /// <param name="thickness">Of the frame, in pixels.</param>
    /// <param name="colour">Of the frame.</param>
    public static SKBitmap Border(SKBitmap picture, int thickness, SKColor colour)
        => Canvas(picture.Width + 2 * thickness, picture.Height + 2 * thickness, colour, (canvas, _) => canvas.DrawBitmap(picture, thickness, thickness, Exact));

    /// <summary>The picture as a photo viewer shows it: smaller, black above and below, a page count and three buttons.</summary>
    public static SKBitmap Viewer(SKBitmap picture)
        => Canvas(picture.Width, picture.Height, SKColors.Black, (canvas, frame) =>
        {
            var inner = SKRect.Create(frame.Width * 0.09f, frame.Height * 0.08f, frame.Width * 0.82f, frame.Height * 0.82f);
            canvas.DrawBitmap(picture, inner, Smooth);
            using var paint = new SKPaint { Color = new(0xFF9A9A9A), IsAntialias = true };
            for (var i = 0; i < 3; i++)
            {
                canvas.DrawCircle(frame.Width * (0.25f + 0.25f * i), frame.Height * 0.95f, frame.Width * 0.025f, paint);
            }

            canvas.DrawRoundRect(frame.MidX - frame.Width * 0.06f, frame.Height * 0.03f, frame.Width * 0.12f, frame.Height * 0.015f, 4, 4, paint);
        });

    /// <summary>Two captures side by side on white, each at half its size, the higher one deciding the height.</summary>
    public static SKBitmap Collage(SKBitmap left, SKBitmap right)
    {
        var half = left.Width / 2;
        var (first, second) = (left.Height * half / left.Width, right.Height * half / right.Width);
        return Canvas(2 * half + 6, Math.Max(first, second), SKColors.White, (canvas, _) =>
        {
            canvas.DrawBitmap(left, SKRect.Create(half, first), Smooth);
            canvas.DrawBitmap(right, SKRect.Create(half + 6, 0, half, second), Smooth);
        });
    }

    private static SKBitmap Canvas(int width, int height, SKColor ground, Action<SKCanvas, SKRect> draw)
    {
        var result = new SKBitmap(ScreenPainter.Format(width, height));
        using var canvas = new SKCanvas(result);
        canvas.Clear(ground);
        draw(canvas, SKRect.Create(width, height));
        return result;
    }
}
