using FsCheck.Xunit;
using RepostAudit.Core.Pictures;

namespace RepostAudit.Reading.Tests;

public sealed class SamplingTests
{
    [Property]
    public void A_plane_of_one_brightness_keeps_it_at_any_size(byte width, byte height, byte toWidth, byte toHeight, byte value)
    {
        var plane = new Plane(width + 1, height + 1, [.. Enumerable.Repeat(value, (width + 1) * (height + 1))]);

        Assert.All(Sampling.Resized(plane, toWidth + 1, toHeight + 1), sample => Assert.Equal(value, sample));
    }

    [Property]
    public void At_its_own_size_a_plane_is_unchanged(byte width, byte height, int seed)
    {
        var plane = NoisePlane.Of(width + 1, height + 1, seed);

        Assert.Equal(plane.Samples.ToArray(), Sampling.Resized(plane, plane.Width, plane.Height));
    }

    [Fact]
    public void Halved_each_sample_is_the_mean_of_four()
        => Assert.Equal([25, 100], Sampling.Resized(new(4, 2, [10, 20, 100, 100, 30, 40, 100, 100]), 2, 1));

    [Fact]
    public void A_box_that_lies_straight_is_cut_out()
    {
        var plane = NoisePlane.Of(40, 30, 5);

        var cut = Sampling.Straightened(plane, new(20, 15, 10, 6, 1, 0), 10, 6);

        Assert.Equal([.. from y in Enumerable.Range(12, 6) from x in Enumerable.Range(15, 10) select plane.Row(y)[x]], cut);
    }

    [Fact]
    public void Beyond_the_plane_its_rim_goes_on()
        => Assert.All(Sampling.Straightened(new(2, 1, [9, 9]), new(-50, 90, 30, 10, 0.8, 0.6), 30, 10), sample => Assert.Equal(9, sample));
}
