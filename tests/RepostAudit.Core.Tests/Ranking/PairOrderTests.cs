using FsCheck;
using FsCheck.Xunit;
using RepostAudit.Core.Ranking;

namespace RepostAudit.Core.Tests.Ranking;

public class PairOrderTests
{
    // The published example, in which 15 pairs could be settled.
    private static readonly PairOrder Reference = PairOrder.Of([120, 100, 95, 60, 58, 10], [1, 1, 1, 1, 1, 1], 0.95);

    [Fact]
    public void Units_whose_order_is_not_settled_are_tied()
    {
        Assert.Equal([1, 2], Reference.TiedWith(0));
        Assert.Equal([0, 1, 3], Reference.TiedWith(2));
        Assert.Empty(Reference.TiedWith(5));
    }

    [Fact]
    public void The_published_example_has_ten_settled_pairs_and_tells_three_groups_apart()
        => Assert.Equal((15, 10, 3), (Reference.Pairs, Reference.Settled, Reference.Groups));

    [Fact]
    public void Without_units_nothing_is_told_apart()
    {
        var order = PairOrder.Of([], [], 0.95);

        Assert.Equal((0, 0, 0), (order.Pairs, order.Settled, order.Groups));
    }

    [Property]
    public bool Ties_are_mutual_and_make_up_all_pairs_that_are_not_settled(NonNegativeInt[] counts)
    {
        var order = Of(counts);
        var units = Enumerable.Range(0, order.Units).ToList();

        return units.TrueForAll(unit => order.TiedWith(unit).All(other => order.TiedWith(other).Contains(unit)))
            && units.Sum(unit => order.TiedWith(unit).Count()) == 2 * (order.Pairs - order.Settled);
    }

    [Property]
    public bool There_are_more_groups_than_one_exactly_where_something_is_settled(NonNegativeInt[] counts)
    {
        var order = Of(counts);

        return order.Units == 0 || (order.Groups > 1 == order.Settled > 0 && order.Groups <= order.Units);
    }

    [Property]
    public bool Larger_exposures_of_all_units_change_nothing(NonNegativeInt[] counts)
    {
        int[] values = [.. counts.Select(count => count.Get)];

        return RankInterval.Of(values, [.. values.Select(_ => 1.0)], 0.95).SequenceEqual(RankInterval.Of(values, [.. values.Select(_ => 8.0)], 0.95));
    }

    private static PairOrder Of(NonNegativeInt[] counts) => PairOrder.Of([.. counts.Select(count => count.Get)], [.. counts.Select(_ => 1.0)], 0.95);
}
