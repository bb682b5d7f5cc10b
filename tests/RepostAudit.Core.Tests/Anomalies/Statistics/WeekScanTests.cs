using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using RepostAudit.Core.Anomalies.Detectors;
using RepostAudit.Core.Anomalies.Statistics;

namespace RepostAudit.Core.Tests.Anomalies.Statistics;

public class WeekScanTests
{
    /// <summary>Of each week's trials, how many hit by chance.</summary>
    private const int Trials = 10;
    private const double Chance = 0.1;

    [Property]
    public Property A_p_value_is_the_smallest_of_all_tested_times_their_number() => Prop.ForAll(Weeks, hits =>
    {
        // Where nothing is large no ends are moved, so that the grid alone is tested.
        List<double> grid = [];
        WeekScan.Of(hits.Length, _ => true, (from, until) => Kept(grid, P(hits, from, until)), (_, _) => false, further: 0);

        var best = WeekScan.Of(hits.Length, _ => true, (from, until) => P(hits, from, until), (_, _) => true, further: 0);

        Assert.Equal(Math.Min(1, grid.Min() * grid.Count), Assert.Single(best).PValue);
        Assert.True(grid.Count >= hits.Length);
    });

    [Property(MaxTest = 300)]
    public Property A_planted_stretch_is_found_to_the_week() => Prop.ForAll(Planted, of =>
    {
        int[] hits = [.. Enumerable.Range(0, of.Weeks).Select(week => week >= of.From && week < of.Until ? 7 : 1)];

        var best = WeekScan.Of(of.Weeks, _ => true, (from, until) => P(hits, from, until), (_, _) => true, further: 0)[0];

        Assert.Equal((of.From, of.Until), (best.From, best.Until));
        Assert.True(best.PValue < 0.01);
    });

    [Property]
    public Property Stretches_do_not_overlap_and_come_by_their_p_values() => Prop.ForAll(Weeks, hits =>
    {
        var found = WeekScan.Of(hits.Length, _ => true, (from, until) => P(hits, from, until), (_, _) => true, further: 0.5);

        Assert.InRange(found.Count, 1, 4);
        Assert.Equal(found.Select(stretch => stretch.PValue).Order(), found.Select(stretch => stretch.PValue));
        Assert.All(found, a => Assert.All(found.Where(b => b != a), b => Assert.False(a.Overlaps(b))));
        Assert.All(found, stretch => Assert.True(stretch is { From: >= 0, Length: > 0 } && stretch.Until <= hits.Length));
        Assert.All(found.Skip(1), stretch => Assert.True(stretch.PValue is <= 0.5 or 1));
    });

    [Property]
    public Property Stretches_neither_begin_nor_end_in_silence() => Prop.ForAll(Weeks, hits =>
    {
        bool Says(int week) => hits[week] % 2 == 1;

        var found = WeekScan.Of(hits.Length, Says, (from, until) => P(hits, from, until), (_, _) => true, further: 1);

        Assert.Equal(hits.Any(of => of % 2 == 1), found.Count > 0);
        Assert.All(found, stretch => Assert.True(Says(stretch.From) && Says(stretch.Until - 1)));
    });

    [Fact]
    public void Two_episodes_of_a_unit_are_told_apart()
    {
        int[] hits = [.. Enumerable.Range(0, 26).Select(week => week is (>= 5 and < 8) or (>= 17 and < 22) ? 8 : 1)];

        var found = WeekScan.Of(26, _ => true, (from, until) => P(hits, from, until), (from, until) => hits[from..until].Average() > 6, further: 0.05);

        Assert.Equal([(17, 22), (5, 8)], found.Select(stretch => (stretch.From, stretch.Until)));
    }

    [Fact]
    public void What_nobody_would_call_large_is_no_finding_however_sure_it_is()
    {
        int[] hits = [.. Enumerable.Repeat(4, 26)];

        var found = WeekScan.Of(26, _ => true, (from, until) => P(hits, from, until), (from, until) => hits[from..until].Average() > 6, further: 0.05);

        Assert.Equal(1, found[0].PValue);
    }

    [Fact]
    public void Where_nothing_can_be_tested_nothing_is_found()
    {
        Assert.Empty(WeekScan.Of(0, _ => true, (_, _) => 0, (_, _) => true, 1));
        Assert.Empty(WeekScan.Of(9, _ => false, (_, _) => 0, (_, _) => true, 1));
        Assert.Empty(WeekScan.Of(9, _ => true, (_, _) => null, (_, _) => true, 1));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(8)]
    [InlineData(26)]
    public void By_chance_alone_no_more_units_are_found_than_their_p_values_say(int weeks)
    {
        const int Units = 800;
        double[] best = [.. Enumerable.Range(0, Units).Select(unit => WeekScan.Of(
            weeks,
            _ => true,
            (from, until) => Fisher.Combine([.. Enumerable.Range(from, until - from).Select(week => Dice.Draw(unit, week))]),
            (_, _) => true,
            further: 0)[0].PValue)];

        // Three standard deviations of chance in how many units there are.
        Assert.All([0.01, 0.05, 0.2], bound => Assert.True(best.Count(p => p <= bound) <= (Units * bound) + (3 * Math.Sqrt(Units * bound))));
    }

    [Fact]
    public void By_chance_alone_no_more_stretches_are_listed_than_their_p_values_say()
    {
        const int Units = 800;
        var listed = Enumerable.Range(0, Units).Sum(unit => WeekPValues.Scan([.. Enumerable.Range(0, 26).Select(week => Dice.Draw(unit, week))], _ => true).Count(stretch => stretch.PValue <= 0.05));

        Assert.True(listed <= Units * 0.05);
    }

    private static double P(int[] hits, int from, int until) => Tails.Binomial(hits[from..until].Sum(), Trials * (until - from), Chance);

    private static double Kept(List<double> all, double p)
    {
        all.Add(p);
        return p;
    }

    private static Arbitrary<int[]> Weeks => Gen.Choose(0, Trials).ArrayOf().Where(hits => hits.Length > 0).ToArbitrary();

    private static Arbitrary<(int Weeks, int From, int Until)> Planted => (
        from weeks in Gen.Choose(4, 60)
        from length in Gen.Choose(1, Math.Min(weeks, 20))
        from start in Gen.Choose(0, weeks - length)
        select (weeks, start, start + length)).ToArbitrary();
}
