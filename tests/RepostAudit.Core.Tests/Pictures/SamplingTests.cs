using FsCheck.Xunit;
using RepostAudit.Core.Pictures;
using RepostAudit.Core.Pictures.Sampling;

namespace RepostAudit.Core.Tests.Pictures;

public sealed class SamplingTests
{
    [Property]
    public void Weights_of_every_sample_sum_to_one(byte source, byte target)
    {
        var weights = new AreaWeights(Math.Max(source, target) + 1, Math.Min(source, target) + 1);

        for (var sample = 0; sample < weights.Target; sample++)
        {
            var taps = weights.Weights.Slice(sample * weights.Taps, weights.Taps);
            Assert.Equal(AreaWeights.One, taps.ToArray().Sum(weight => weight));
            Assert.InRange(weights.Starts[sample], 0, weights.Source - weights.Taps);
        }
    }

    /// <summary>
    /// A weight is off by at most 1/256, the weights of a sample by 0 in sum, so each of the two passes is off by at
    /// most 127.5 levels for every 256 taps, and by half a level from rounding.
    /// </summary>
    [Property(MaxTest = 60)]
    public void A_reduced_plane_is_the_mean_of_what_each_sample_covers(byte width, byte height, byte right, byte down, int seed)
    {
        var plane = Noise(width + 1, height + 1, seed);
        var (smallWidth, smallHeight) = (right % plane.Width + 1, down % plane.Height + 1);

        var taps = new AreaWeights(plane.Width, smallWidth).Taps + new AreaWeights(plane.Height, smallHeight).Taps;

        var reduced = PlaneScaling.Reduce(plane, smallWidth, smallHeight);

        for (var y = 0; y < smallHeight; y++)
        {
            for (var x = 0; x < smallWidth; x++)
            {
                var error = Mean(plane, x, y, smallWidth, smallHeight) - reduced.Row(y)[x];
                Assert.InRange(Math.Abs(error), 0, 1 + 127.5 * taps / AreaWeights.One);
            }
        }
    }

    [Property]
    public void A_plane_reduced_to_its_own_size_stays_the_same(byte width, byte height, int seed)
    {
        var plane = Noise(width + 1, height + 1, seed);

        Assert.Equal(plane.Samples, PlaneScaling.Reduce(plane, plane.Width, plane.Height).Samples);
    }

    [Property]
    public void An_even_plane_stays_even(byte level, byte width, byte target)
    {
        var plane = new Plane(width + 1, 40, [.. Enumerable.Repeat(level, (width + 1) * 40)]);

        var reduced = PlaneScaling.Reduce(plane, target % plane.Width + 1, 13);

        Assert.Equal(-1, reduced.Samples.IndexOfAnyExcept(level));
    }

    [Theory]
    [InlineData(3)]
    [InlineData(4)]
    public void Luma_is_the_same_at_every_place_in_a_row(int channels)
    {
        var row = Noise(100 * channels, 1, 5).Samples;
        var luma = new byte[100];
        LumaRow.Convert(row, channels, luma);

        for (var x = 0; x < luma.Length; x++)
        {
            var exact = 0.299 * row[x * channels] + 0.587 * row[x * channels + 1] + 0.114 * row[x * channels + 2];
            var alone = new byte[1];
            LumaRow.Convert(row.Slice(x * channels, channels), channels, alone);

            Assert.Equal(alone[0], luma[x]);
            Assert.InRange(luma[x], exact - 0.52, exact + 0.52);
        }
    }

    private static double Mean(Plane plane, int x, int y, int width, int height)
    {
        var (sum, area) = (0.0, 0.0);
        var (left, right) = ((double)x * plane.Width / width, (double)(x + 1) * plane.Width / width);
        var (top, bottom) = ((double)y * plane.Height / height, (double)(y + 1) * plane.Height / height);
        for (var row = (int)top; row < Math.Min(plane.Height, Math.Ceiling(bottom)); row++)
        {
            for (var column = (int)left; column < Math.Min(plane.Width, Math.Ceiling(right)); column++)
            {
                var covered = (Math.Min(row + 1, bottom) - Math.Max(row, top)) * (Math.Min(column + 1, right) - Math.Max(column, left));
                (sum, area) = (sum + covered * plane.Row(row)[column], area + covered);
            }
        }

        return sum / area;
    }

    private static Plane Noise(int width, int height, int seed)
    {
        var samples = new byte[width * height];
        new Random(seed).NextBytes(samples);
        return new(width, height, samples);
    }
}
