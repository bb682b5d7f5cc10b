using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using MathNet.Numerics.Distributions;
using RepostAudit.Core.Anomalies.Statistics;

namespace RepostAudit.Core.Tests.Anomalies.Statistics;

public class IntervalsTests
{
    [Fact]
    public void Intervals_are_those_of_the_textbooks()
    {
        var (low, high) = Intervals.Share(8, 20, 1);
        Assert.Equal((0.1912, 0.6395), (Math.Round(low, 4), Math.Round(high, 4)));
        var (least, most) = Intervals.Count(10);
        Assert.Equal((4.795, 18.39), (Math.Round(least, 3), Math.Round(most, 2)));
    }

    [Theory]
    [InlineData(1, 0.5)]
    [InlineData(12, 0.04)]
    [InlineData(30, 0.5)]
    [InlineData(80, 0.91)]
    public void Of_a_hundred_intervals_of_a_share_95_and_more_hold_it(int trials, double share)
    {
        var holding = Enumerable.Range(0, trials + 1).Where(x => Intervals.Share(x, trials, 1) is var (low, high) && low <= share && share <= high);

        Assert.InRange(holding.Sum(x => Binomial.PMF(share, trials, x)), 0.95, 1);
    }

    [Theory]
    [InlineData(0.3)]
    [InlineData(4)]
    [InlineData(31.5)]
    public void Of_a_hundred_intervals_of_a_count_95_and_more_hold_its_mean(double mean)
    {
        var holding = Enumerable.Range(0, 200).Where(x => Intervals.Count(x) is var (low, high) && low <= mean && mean <= high);

        Assert.InRange(holding.Sum(x => Poisson.PMF(mean, x)), 0.95, 1);
    }

    [Property]
    public Property A_share_lies_in_its_interval_and_lumps_widen_it() => Prop.ForAll(Shares, of =>
    {
        var (low, high) = Intervals.Share(of.Events, of.Trials, 1);
        var (wideLow, wideHigh) = Intervals.Share(of.Events, of.Trials, of.Lumps);
        Assert.InRange(of.Events / (double)of.Trials, low, high);
        Assert.True(low >= 0 && high <= 1);
        Assert.True(wideLow <= low + 1e-9 && wideHigh >= high - 1e-9);
    });

    [Fact]
    public void Each_end_is_exceeded_by_chance_one_time_in_forty()
    {
        var (low, high) = Intervals.Share(7, 20, 1);
        Assert.Equal(0.025, Tails.Binomial(7, 20, low), 1e-9);
        Assert.Equal(0.975, Tails.Binomial(8, 20, high), 1e-9);
        var (fewest, most) = Intervals.Count(7);
        Assert.Equal(0.025, Tails.NegativeBinomial(7, fewest, double.PositiveInfinity), 1e-9);
        Assert.Equal(0.975, Tails.NegativeBinomial(8, most, double.PositiveInfinity), 1e-9);
    }

    [Fact]
    public void Nothing_and_all_reach_to_the_ends()
    {
        Assert.Equal(0, Intervals.Share(0, 9, 1).Low);
        Assert.Equal(1, Intervals.Share(9, 9, 1).High);
        Assert.Equal(0, Intervals.Count(0).Low);
        Assert.Equal(-Math.Log(0.025), Intervals.Count(0).High, 1e-9);
    }

    private static Arbitrary<(int Events, int Trials, double Lumps)> Shares => (
        from trials in Gen.Choose(1, 100)
        from events in Gen.Choose(0, trials)
        from lumps in Gen.Choose(10, 60)
        select (events, trials, lumps / 10.0)).ToArbitrary();
}
