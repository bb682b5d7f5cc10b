using RepostAudit.Core.Pictures;

namespace RepostAudit.Bench.Accuracy.Baselines;

/// <summary>
/// pHash: the picture thinned to 32 × 32, its cosine transform (type II, orthonormal), and of the 8 × 8 lowest coefficients
/// whether each is above the median of those 63 that are not the constant one. After C. Zauner, "Implementation and
/// Benchmarking of Perceptual Image Hash Functions", 2010.
/// </summary>
internal static class CosineHash
{
    private const int Side = 32;
    private const int Low = 8;

    // D[i, k] = c_i √(2/32) cos(π/64 · i (2k + 1)), c_0 = √½, else 1; 8 × 32.
    private static readonly double[,] Basis = MakeBasis();

    /// <returns>Bit 8·i + j for the vertical frequency i and the horizontal frequency j.</returns>
    public static ulong Of(Plane luma)
    {
        var coefficients = Transform(AreaMean.Of(luma, Side, Side));
        var sorted = coefficients[1..];
        Array.Sort(sorted);
        var median = sorted[sorted.Length / 2];
        var hash = 0UL;
        for (var bit = 0; bit < Low * Low; bit++)
        {
            hash |= coefficients[bit] > median ? 1UL << bit : 0;
        }

        return hash;
    }

    private static double[] Transform(byte[] samples)
    {
        var along = new double[Side, Low];
        for (var y = 0; y < Side; y++)
        {
            for (var j = 0; j < Low; j++)
            {
                for (var x = 0; x < Side; x++)
                {
                    along[y, j] += Basis[j, x] * samples[y * Side + x];
                }
            }
        }

        var coefficients = new double[Low * Low];
        for (var i = 0; i < Low; i++)
        {
            for (var j = 0; j < Low; j++)
            {
                for (var y = 0; y < Side; y++)
                {
                    coefficients[Low * i + j] += Basis[i, y] * along[y, j];
                }
            }
        }

        return coefficients;
    }

    private static double[,] MakeBasis()
    {
        var basis = new double[Low, Side];
        for (var i = 0; i < Low; i++)
        {
            for (var k = 0; k < Side; k++)
            {
                basis[i, k] = (i == 0 ? Math.Sqrt(0.5) : 1) * Math.Sqrt(2.0 / Side) * Math.Cos(Math.PI / 2 / Side * i * (2 * k + 1));
            }
        }

        return basis;
    }
}
