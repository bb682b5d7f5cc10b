using SkiaSharp;

namespace RepostAudit.Imaging.Skia.Painting.Editing;

/// <summary>What a camera adds to a screen it looks at.</summary>
internal static class Sensor
{
    /// <summary>Changes the pixels in place: interference of the two pixel grids, one glare, noise.</summary>
    /// <param name="picture">RGBA, 8 bits each.</param>
    /// <param name="chance">Decides all of it.</param>
    public static void Expose(SKBitmap picture, Chance chance)
    {
        var (width, height) = (picture.Width, picture.Height);
        var (glareX, glareY, reach) = (width * chance.Between(0.2f, 0.8f), height * chance.Between(0.1f, 0.7f), width * chance.Between(0.5f, 0.9f));
        var across = Waves(width, chance.Between(0.35f, 0.9f));
        var down = Waves(height, chance.Between(0.25f, 0.7f));
        var noise = new Chance(chance.Next());
        var pixels = picture.GetPixelSpan();
        for (var y = 0; y < height; y++)
        {
            var row = pixels.Slice(y * picture.RowBytes, width * 4);
            for (var x = 0; x < width; x++)
            {
                var (dx, dy) = ((x - glareX) / reach, (y - glareY) / reach);
                var glare = 34 / (1 + 6 * (dx * dx + dy * dy));
                var moire = 1 + 0.05f * across[(x + y / 3) % width] * down[y];
                var grain = noise.Next();
                for (var channel = 0; channel < 3; channel++)
                {
                    // The sum of two bytes less their mean: a triangle of −255..255, scaled to about ±10.
                    var speck = ((int)((grain >> (16 * channel)) & 255) + (int)((grain >> (16 * channel + 8)) & 255) - 255) * 0.04f;
                    ref var sample = ref row[x * 4 + channel];
                    sample = (byte)Math.Clamp(sample * moire * 0.9f + glare + speck, 0, 255);
                }
            }
        }
    }

    private static float[] Waves(int count, float step)
    {
        var waves = new float[count];
        for (var i = 0; i < count; i++)
        {
            waves[i] = MathF.Sin(i * step) + 0.6f * MathF.Sin(i * step * 0.07f);
        }

        return waves;
    }
}
