using FsCheck.Xunit;
using RepostAudit.Core.Matching.Lines;

namespace RepostAudit.Core.Tests.Matching.Lines;

public class MinutesTests
{
    private const int Day = 24 * 60;

    [Theory]
    [InlineData(600, 601, 600, 601, 0)]
    [InlineData(600, 660, 630, 640, 0)]
    [InlineData(600, 601, 601, 602, 0)]
    [InlineData(600, 601, 611, 612, 10)]
    [InlineData(10, 11, 1430, 1431, 19)]
    [InlineData(-30, -20, 1415, 1416, 0)]
    [InlineData(0, 1000, 990, 1430, 0)]
    public void Two_stretches_of_a_day_are_as_far_apart_as_the_nearer_way_round(int from, int until, int otherFrom, int otherUntil, int apart)
        => Assert.Equal(apart, new Minutes(from, until).Apart(new(otherFrom, otherUntil)));

    [Property]
    public void It_does_not_matter_which_is_asked_nor_on_which_day(int from, byte length, int otherFrom, byte otherLength, sbyte days)
    {
        var (one, other) = (Of(from, length), Of(otherFrom, otherLength));
        var moved = new Minutes(one.From + days * Day, one.Until + days * Day);

        Assert.Equal(one.Apart(other), other.Apart(one));
        Assert.Equal(one.Apart(other), moved.Apart(other));
        Assert.Equal(0, one.Apart(one));
    }

    [Property]
    public void They_are_apart_by_what_the_nearest_minutes_of_both_are(ushort from, byte length, ushort otherFrom, byte otherLength)
    {
        var (one, other) = (Of(from, length), Of(otherFrom, otherLength));
        var nearest = (from i in Enumerable.Range(one.From, one.Count)
                       from j in Enumerable.Range(other.From, other.Count)
                       let ahead = ((j - i) % Day + Day) % Day
                       select Math.Min(ahead, Day - ahead)).Min();

        Assert.Equal(Math.Max(0, nearest - 1), one.Apart(other));
    }

    private static Minutes Of(int from, byte length) => new(from % Day, from % Day + length % 60 + 1);
}
