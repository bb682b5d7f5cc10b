using RepostAudit.Core.Fingerprints;

namespace RepostAudit.Core.Tests.Fingerprints;

public class CosineTransformTests
{
    /// <summary>Libraries' cosines differ in the last bit of a double; a float built from one must not feel it.</summary>
    [Fact]
    public void No_entry_of_the_basis_lies_so_near_a_rounding_edge_that_another_machines_cosine_could_tip_it()
        => Assert.All(CosineTransform.Exact(), exact =>
        {
            var margin = 8 * (Math.BitIncrement(Math.Abs(exact)) - Math.Abs(exact));
            Assert.Equal((float)(exact - margin), (float)(exact + margin));
        });

    [Fact]
    public void A_pure_wave_answers_in_its_own_coefficient_alone()
    {
        // Cosine waves of vertical frequency 3 and horizontal frequency 5: the coefficient in row 2, column 4.
        float[] cells = [.. from y in Enumerable.Range(0, 64) from x in Enumerable.Range(0, 64)
                            select (float)(100 + 50 * Wave(3, y) * Wave(5, x))];
        var coefficients = new float[CosineTransform.CoefficientCount];
        CosineTransform.Apply(cells, coefficients);

        // Each orthonormal direction contributes √(64 / 2): 50 · 32.
        Assert.Equal(1600, coefficients[2 * 16 + 4], tolerance: 0.01);
        Assert.All(coefficients.Where((_, index) => index != 2 * 16 + 4), value => Assert.Equal(0, value, tolerance: 0.01));

        static double Wave(int frequency, int cell) => Math.Cos(Math.PI / 128 * frequency * (2 * cell + 1));
    }
}
