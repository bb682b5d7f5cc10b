using RepostAudit.Bench.Accuracy.Baselines;
using RepostAudit.Core.Pictures;
using static System.Numerics.BitOperations;

namespace RepostAudit.Bench.Tests.Accuracy.Baselines;

public class HashTests
{
    // Computed from the definitions in exact fractions (means) and compensated sums (cosines) by a program of its own.
    [Theory]
    [InlineData("gradient", 90, 64, 0x6eeccdddd99bbbb3, 0xbfe035aa35604a1f)]
    [InlineData("text", 180, 320, 0xa52aab32ada9a9b3, 0x3eaaeeb7abaa0801)]
    [InlineData("noise", 45, 77, 0x956da8a90bc63c64, 0xd0740683353df33d)]
    [InlineData("noise", 20, 24, 0x4dac3c2889b535dd, 0xa0685490ef57673b)]
    public void Hashes_of_painted_planes_are_known(string pattern, int width, int height, ulong difference, ulong cosine)
    {
        var plane = Planes.Painted(pattern, width, height);
        Assert.Equal(difference, DifferenceHash.Of(plane));
        Assert.Equal(cosine, CosineHash.Of(plane));
    }

    [Fact]
    public void A_picture_that_gets_brighter_to_the_right_sets_every_difference_and_one_that_gets_darker_none()
    {
        Assert.Equal(ulong.MaxValue, DifferenceHash.Of(Planes.Of(90, 160, (x, _) => 2 * x)));
        Assert.Equal(0UL, DifferenceHash.Of(Planes.Of(90, 160, (x, _) => 200 - 2 * x)));
        Assert.Equal(0UL, DifferenceHash.Of(Planes.Of(90, 160, (_, _) => 77)));
    }

    [Theory]
    [InlineData(0, 3)]
    [InlineData(5, 0)]
    [InlineData(2, 6)]
    public void A_single_wave_sets_the_bit_of_its_frequency_which_its_negative_lacks(int vertical, int horizontal)
    {
        var bit = 1UL << (8 * vertical + horizontal);
        Assert.NotEqual(0UL, CosineHash.Of(Wave(100)) & bit);
        Assert.Equal(0UL, CosineHash.Of(Wave(-100)) & bit);

        Plane Wave(int height) => Planes.Of(32, 32, (x, y) => (int)Math.Round(
            128 + height * Math.Cos(Math.PI / 64 * vertical * (2 * y + 1)) * Math.Cos(Math.PI / 64 * horizontal * (2 * x + 1))));
    }

    [Theory]
    [InlineData("text")]
    [InlineData("noise")]
    public void Size_means_nothing_and_brightness_next_to_nothing(string pattern)
    {
        var plane = Planes.Painted(pattern, 180, 320);
        var (large, darker) = (Planes.Enlarged(plane, 3), Planes.Of(180, 320, (x, y) => plane.Row(y)[x] * 7 / 8));
        Assert.Equal(DifferenceHash.Of(plane), DifferenceHash.Of(large));
        Assert.Equal(CosineHash.Of(plane), CosineHash.Of(large));
        Assert.InRange(PopCount(CosineHash.Of(plane) ^ CosineHash.Of(darker)), 0, 4);
        Assert.InRange(PopCount(DifferenceHash.Of(plane) ^ DifferenceHash.Of(darker)), 0, 4);
    }

    [Fact]
    public void Means_count_samples_by_the_part_that_is_covered()
    {
        // Three samples to two: 10 and half of 40, half of 40 and 100.
        Assert.Equal([20, 80], AreaMean.Of(new Plane(3, 1, [10, 40, 100]), 2, 1));

        // Two to four: each sample twice.
        Assert.Equal([7, 7, 9, 9], AreaMean.Of(new Plane(1, 2, [7, 9]), 1, 4));
        Assert.Equal([255], AreaMean.Of(Planes.Of(1200, 900, (_, _) => 255), 1, 1));
    }
}
