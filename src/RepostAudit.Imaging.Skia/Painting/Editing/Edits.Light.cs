using SkiaSharp;

namespace RepostAudit.Imaging.Skia.Painting.Editing;

public static partial class Edits
{
    /// <summary>Changes tones as a photo filter does.</summary>
    /// <param name="picture">Any picture.</param>
    /// <param name="contrast">Factor around middle grey; 1 changes nothing.</param>
    /// <param name="light">Added to every channel, −1..1.</param>
    /// <param name="warmth">Added to red and taken from blue, −1..1.</param>
    public static SKBitmap Tone(SKBitmap picture, float contrast, float light, float warmth)
    {
        var shift = 0.5f * (1 - contrast) + light;
        using var filter = SKColorFilter.CreateColorMatrix(
        [
            contrast, 0, 0, 0, shift + warmth,
            0, contrast, 0, 0, shift,
            0, 0, contrast, 0, shift - warmth,
            0, 0, 0, 1, 0,
        ]);
        using var paint = new SKPaint { ColorFilter = filter };
        return Canvas(picture.Width, picture.Height, SKColors.White, (canvas, _) => canvas.DrawBitmap(picture, 0, 0, Exact, paint));
    }

    /// <summary>A photograph of the screen: turned, in perspective, on a dark desk, with moiré, a glare and the noise of a sensor.</summary>
    public static SKBitmap Photograph(SKBitmap picture, Chance chance)
    {
        var desk = SKColor.FromHsl(chance.Between(15f, 40f), chance.Between(15f, 40f), chance.Between(12f, 28f));
        var photograph = Canvas(picture.Width, picture.Height, desk, (canvas, frame) =>
        {
            var (sin, cos) = MathF.SinCos(chance.Between(-0.05f, 0.05f));
            var size = chance.Between(0.82f, 0.9f);
            // Rotate and shrink around the middle, then divide by a plane that slopes: the projective map of a tilted screen.
            var tilt = new SKMatrix
            {
                ScaleX = size * cos,
                SkewX = -size * sin,
                SkewY = size * sin,
                ScaleY = size * cos,
                Persp0 = chance.Between(-0.12f, 0.12f) / frame.Width,
                Persp1 = chance.Between(-0.12f, 0.12f) / frame.Height,
                Persp2 = 1,
            };
            canvas.Translate(frame.MidX, frame.MidY);
            canvas.Concat(tilt);
            canvas.DrawBitmap(picture, -frame.MidX, -frame.MidY, Smooth);
        });
        Sensor.Expose(photograph, chance);
        return photograph;
    }
}
