namespace RepostAudit.Core.Fingerprints;

/// <summary>
/// The coefficients 1..16 × 1..16 of the two-dimensional discrete cosine transform (type II) of 64 × 64 cells:
/// B = D A Dᵀ with D[i, k] = √(2/64) · cos(π/128 · (i + 1) · (2k + 1)). The constant terms are left out, so brightness
/// does not count. After C. Zauner, "Implementation and Benchmarking of Perceptual Image Hash Functions", 2010.
/// </summary>
internal static class CosineTransform
{
    /// <summary>Frequencies per direction.</summary>
    public const int Frequencies = 16;

    public const int CoefficientCount = Frequencies * Frequencies;

    private const int Side = TentFilter.Side;

    // 16 × 64, computed in double and rounded once.
    private static readonly float[] Basis = Round(Exact());

    // The same, 64 × 16.
    private static readonly float[] BasisTurned = Turn(Basis);

    /// <param name="cells">64 × 64.</param>
    /// <param name="coefficients">Takes 16 × 16, the vertical frequency first.</param>
    public static void Apply(ReadOnlySpan<float> cells, Span<float> coefficients)
    {
        Span<float> vertical = stackalloc float[Frequencies * Side];
        vertical.Clear();
        coefficients.Clear();
        Multiply(Basis, cells, Side, vertical);
        Multiply(vertical, BasisTurned, Frequencies, coefficients);
    }

    /// <summary>D before it is rounded to single precision. The scale is single precision, as in the authors' C++.</summary>
    internal static double[] Exact()
    {
        var scale = (float)Math.Sqrt(2.0 / Side);
        var exact = new double[Frequencies * Side];
        for (var i = 0; i < exact.Length; i++)
        {
            var (frequency, cell) = Math.DivRem(i, Side);
            exact[i] = scale * Math.Cos(Math.PI / 2 / Side * (frequency + 1) * (2 * cell + 1));
        }

        return exact;
    }

    /// <summary>product ← product + left × right, where left is 16 × 64 and right 64 × width; each sum runs over k = 0..63.</summary>
    private static void Multiply(ReadOnlySpan<float> left, ReadOnlySpan<float> right, int width, Span<float> product)
    {
        for (var i = 0; i < Frequencies; i++)
        {
            var sums = product.Slice(i * width, width);
            for (var k = 0; k < Side; k++)
            {
                RowArithmetic.AddScaled(sums, left[i * Side + k], right.Slice(k * width, width));
            }
        }
    }

    private static float[] Round(double[] exact) => Array.ConvertAll(exact, value => (float)value);

    private static float[] Turn(float[] basis)
    {
        var turned = new float[basis.Length];
        Transposition.Apply(basis, Frequencies, Side, turned);
        return turned;
    }
}
