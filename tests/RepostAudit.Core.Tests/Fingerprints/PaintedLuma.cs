using RepostAudit.Core.Fingerprints;

namespace RepostAudit.Core.Tests.Fingerprints;

/// <summary>Luma that a formula defines, so that any implementation in any language can be fed the very same samples.</summary>
internal static class PaintedLuma
{
    public static float[] Paint(string pattern, int width, int height)
    {
        return pattern switch
        {
            "gradient" => Fill((x, y) => (x * 7 + y * 3) % 256),
            "quarters" => Fill((x, y) => (x * 37 + y * 91) % 1024 / 4f),
            "checkers" => Fill((x, y) => (x / 8 + y / 8) % 2 * 255),
            "constant" => Fill((_, _) => 77.3f),
            "black" => Fill((_, _) => 0),
            "text" => Fill((x, y) => y % 24 < 14 && x * (y / 24 + 3) / 5 % 7 < 3 ? 20 : 245),
            "noise" => Noise(state => state >> 24),
            "fine_noise" => Noise(state => (state >> 8) / 65793f),
            "colour" => Colour(),
            _ => throw new ArgumentException($"no pattern '{pattern}'", nameof(pattern)),
        };

        float[] Fill(Func<int, int, float> sample)
        {
            var luma = new float[width * height];
            for (var i = 0; i < luma.Length; i++)
            {
                luma[i] = sample(i % width, i / width);
            }

            return luma;
        }

        // The linear congruential generator of "Numerical Recipes", row by row.
        float[] Noise(Func<uint, float> sample)
        {
            var state = 12345u;
            return Fill((_, _) => sample(state = unchecked(state * 1664525 + 1013904223)));
        }

        float[] Colour()
        {
            var rgb = new byte[3 * width * height];
            for (var i = 0; i < rgb.Length; i++)
            {
                var (x, y) = (i / 3 % width, i / 3 / width);
                rgb[i] = (byte)((i % 3) switch { 0 => x * 5, 1 => y * 3, _ => x * y } % 256);
            }

            var luma = new float[width * height];
            PdqHasher.LumaFromRgb(rgb, luma);
            return luma;
        }
    }
}
