using FsCheck;
using FsCheck.Xunit;
using RepostAudit.Core.Ranking;

namespace RepostAudit.Core.Tests.Ranking;

public class RankIntervalTests
{
    [Fact]
    public void The_published_method_gives_its_reference_intervals()
    {
        var intervals = RankInterval.Of([120, 100, 95, 60, 58, 10], [1, 1, 1, 1, 1, 1], 0.95);

        Assert.Equal([1, 1, 1, 3, 4, 6], intervals.Select(interval => interval.Low));
        Assert.Equal([3, 3, 4, 5, 5, 6], intervals.Select(interval => interval.High));
    }

    [Property]
    public bool The_observed_rank_lies_within_the_interval(NonNegativeInt[] counts)
    {
        int[] values = [.. counts.Select(count => count.Get)];
        var intervals = RankInterval.Of(values, [.. values.Select(_ => 1.0)], 0.95);

        return Placing.Of([.. values.Select(value => (double)value)], 0)
            .Zip(intervals)
            .All(pair => pair.First.Rank >= pair.Second.Low && pair.First.Rank <= pair.Second.High);
    }

    [Fact]
    public void Nothing_can_be_said_of_units_without_uploads()
        => Assert.All(RankInterval.Of([0, 0, 0], [1, 1, 1], 0.95), interval => Assert.Equal(new RankInterval(1, 3), interval));

    [Fact]
    public void Counts_are_measured_against_their_exposures()
    {
        var intervals = RankInterval.Of([400, 100], [400, 100], 0.95);

        Assert.All(intervals, interval => Assert.Equal(new RankInterval(1, 2), interval));
    }
}
