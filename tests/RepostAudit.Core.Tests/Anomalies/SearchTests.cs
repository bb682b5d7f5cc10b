using FsCheck.Xunit;
using RepostAudit.Core.Anomalies.Statistics;

namespace RepostAudit.Core.Tests.Anomalies;

public sealed class SearchTests
{
    [Property]
    public bool With_equal_weights_q_values_are_those_of_Benjamini_and_Hochberg(ushort[] given)
    {
        double[] p = [.. given.Select(of => of / 65535.0)];
        if (p.Length == 0)
        {
            return true;
        }

        var q = FalseDiscovery.QValues(p, [.. p.Select(_ => 3.0)]);

        // By the definition: the smallest, over all tests that are no clearer, of p times the number of tests over the number of tests that are as clear.
        return p.Select(one => p.Where(other => other >= one).Min(other => Math.Min(1, other * p.Length / p.Count(third => third <= other)))).Zip(q, (naive, of) => Math.Abs(naive - of) < 1e-12).All(same => same);
    }

    [Property]
    public bool Only_the_ratios_of_weights_matter(ushort[] given, byte scale)
    {
        double[] p = [.. given.Select(of => of / 65535.0)];
        double[] weights = [.. p.Select((_, i) => 1.0 + (i % 5))];
        return p.Length == 0 || FalseDiscovery.QValues(p, weights).Zip(FalseDiscovery.QValues(p, [.. weights.Select(weight => weight * (scale + 1))]), (a, b) => Math.Abs(a - b) < 1e-12).All(same => same);
    }

    [Fact]
    public void A_planted_stretch_is_found_with_its_ends_and_is_no_clearer_than_its_test()
    {
        double? Test(int from, int until) => Enumerable.Range(from, until - from).Aggregate(1.0, (p, week) => p * (week is >= 7 and < 13 ? 0.01 : 1.5)) is var product ? Math.Min(1, product) : null;
        var found = Assert.Single(WeekScan.Of(26, _ => true, Test, (_, _) => true, further: 1e-3));
        Assert.Equal((7, 13), (found.From, found.Until));
        Assert.True(found.PValue >= Test(7, 13));
    }

    [Fact]
    public void What_nobody_would_call_a_finding_has_a_p_value_of_one()
        => Assert.Equal(1, Assert.Single(WeekScan.Of(10, _ => true, (_, _) => 1e-20, (_, _) => false, further: 0)).PValue);

    [Fact]
    public void Stretches_lie_apart_and_neither_begin_nor_end_with_a_week_that_says_nothing()
    {
        bool Says(int week) => week % 4 != 0;
        var found = WeekScan.Of(30, Says, (from, until) => (from is >= 2 and <= 6) || (until is >= 20 and <= 24) ? 1e-9 : 0.5, (_, _) => true, further: 0.05);
        Assert.True(found.Count > 1);
        Assert.All(found, stretch => Assert.True(Says(stretch.From) && Says(stretch.Until - 1)));
        Assert.All(from one in found from other in found where one != other select (one, other), pair => Assert.False(pair.one.Overlaps(pair.other)));
    }

    [Fact]
    public void The_search_is_paid_for()
    {
        // Weeks of a unit in which nothing goes on, 400 times, by a fixed sequence: how often anything is found at 5 %.
        var state = 12345UL;
        double Next() => ((state = (state * 6364136223846793005UL) + 1442695040888963407UL) >> 11) / (double)(1UL << 53);
        var found = 0;
        for (var unit = 0; unit < 400; unit++)
        {
            var hits = Enumerable.Range(0, 26).Select(_ => Next() < 0.2 ? 1 : 0).ToArray();
            found += WeekScan.Of(26, _ => true, (from, until) => Tails.Binomial(hits[from..until].Sum(), until - from, 0.2), (_, _) => true, 0)[0].PValue <= 0.05 ? 1 : 0;
        }

        Assert.InRange(found, 0, 20);
    }

    [Fact]
    public void Several_p_values_together_are_those_of_a_chi_squared_distribution()
    {
        Assert.Equal(0.3, Fisher.Combine([0.3]), 12);
        Assert.Equal(0.0179, Fisher.Combine([0.05, 0.1, 0.1]), 2);
        Assert.Equal(1, Fisher.Combine([]));
    }

    [Property(MaxTest = 30)]
    public bool An_interval_of_a_share_holds_what_was_seen_and_is_wider_where_trials_hang_together(byte events, byte more, byte lumps)
    {
        var trials = events + more + 1;
        var (low, high) = Intervals.Share(events, trials, 1);
        var (lower, higher) = Intervals.Share(events, trials, 1 + (lumps / 16.0));
        var share = events / (double)trials;
        return low <= share && share <= high && lower <= low + 1e-9 && higher >= high - 1e-9 && low >= 0 && high <= 1;
    }

    [Fact]
    public void Intervals_are_those_of_the_textbooks()
    {
        var (low, high) = Intervals.Share(8, 20, 1);
        Assert.Equal((0.1912, 0.6395), (Math.Round(low, 4), Math.Round(high, 4)));
        var (least, most) = Intervals.Count(10);
        Assert.Equal((4.795, 18.39), (Math.Round(least, 3), Math.Round(most, 2)));
    }
}
