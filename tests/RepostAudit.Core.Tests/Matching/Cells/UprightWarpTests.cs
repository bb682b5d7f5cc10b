using FsCheck.Xunit;
using RepostAudit.Core.Ledger.Evidence;
using RepostAudit.Core.Matching.Cells;
using RepostAudit.Core.Pictures;
using static RepostAudit.Core.Tests.Facts;

namespace RepostAudit.Core.Tests.Matching.Cells;

public class UprightWarpTests
{
    [Property]
    public void It_gives_what_is_found_sample_by_sample(int seed)
    {
        Plane picture = new(Whole(1, 90), Whole(2, 90), [.. Enumerable.Range(0, 90 * 90).Select(i => (byte)Scramble(seed, 1000 + i)).Take(Whole(1, 90) * Whole(2, 90))]);
        var (width, height, grid) = (Whole(3, 100), Whole(4, 100), Whole(5, 4));
        Placement place = new(Between(6, 0.2, 5), 0, Between(7, -60, 60), 0, Between(8, 0.2, 5), Between(9, -60, 60));

        AssertEqual(Warp.OneByOne(width, height, picture, place, grid), UprightWarp.Into(width, height, picture, place, grid));

        int Whole(int what, int most) => 1 + (int)(Scramble(seed, what) % (uint)most);
        double Between(int what, double from, double until) => from + Scramble(seed, what) % 10_000 * (until - from) / 10_000;
    }

    [Theory]
    [InlineData(1, 0)]
    [InlineData(1, 0.5)]
    [InlineData(2, 0)]
    [InlineData(-1, 40)]
    [InlineData(0, 3)]
    [InlineData(1, 1000)]
    [InlineData(double.NaN, 0)]
    public void Also_at_the_edges(double scale, double shift)
    {
        Plane picture = new(40, 40, [.. Enumerable.Range(0, 1600).Select(i => (byte)Scramble(7, i))]);
        var place = Placement.Similarity(scale, shift, shift);

        AssertEqual(Warp.OneByOne(40, 50, picture, place, 1), UprightWarp.Into(40, 50, picture, place, 1));
    }

    [Fact]
    public void What_turns_or_leans_is_none_of_its()
    {
        Assert.True(UprightWarp.Fits(Placement.Similarity(1.5, 3, 4)));
        Assert.True(UprightWarp.Fits(Placement.Similarity(1.5, 3, 4).Inverse()));
        Assert.False(UprightWarp.Fits(new(1, 0.01, 0, 0, 1, 0)));
        Assert.False(UprightWarp.Fits(new(1, 0, 0, 0.01, 1, 0)));
        Assert.False(UprightWarp.Fits(new(1, 0, 0, 0, 1, 0, 0.0001)));
        Assert.False(UprightWarp.Fits(new(1, 0, 0, 0, 1, 0, 0, 0.0001)));
    }

    private static void AssertEqual(WarpedPlane expected, WarpedPlane actual)
    {
        Assert.Equal(expected.From, actual.From);
        Assert.Equal(expected.Until, actual.Until);
        for (var y = 0; y < expected.Plane.Height; y++)
        {
            // Beyond the picture values mean nothing.
            var (from, length) = (expected.From[y], Math.Max(0, expected.Until[y] - expected.From[y]));
            Assert.Equal(expected.Plane.Row(y).Slice(from, length), actual.Plane.Row(y).Slice(from, length));
        }
    }
}
