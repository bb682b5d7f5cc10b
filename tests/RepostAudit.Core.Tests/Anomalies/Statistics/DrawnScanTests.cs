using RepostAudit.Core.Anomalies.Habits;
using RepostAudit.Core.Anomalies.Statistics;

namespace RepostAudit.Core.Tests.Anomalies.Statistics;

public class DrawnScanTests
{
    [Fact]
    public void Of_a_single_stretch_it_is_the_chance_of_that_stretch()
    {
        double[] chances = [0.1, 0.05, 0.2, 0.02];
        var p = Tails.PoissonBinomial(3, chances);

        Assert.InRange(DrawnScan.PValue([new(0, 4, p)], new Coins(chances), p), p * 0.8, p);
    }

    [Fact]
    public void It_is_what_counting_all_half_years_gives_and_no_more_than_the_bound()
    {
        // Ten weeks have 1,024 outcomes, which can all be looked at.
        double[] chances = [.. Enumerable.Range(0, 10).Select(week => 0.1 + (0.03 * week))];
        Stretch[] stretches = [.. Enumerable.Range(0, 10).SelectMany(from => Enumerable.Range(from + 1, 10 - from).Select(until => new Stretch(from, until, 1)))];
        double Least(int hits) => stretches.Min(of => Tails.PoissonBinomial(of.Weeks.Count(week => (hits >> week & 1) == 1), [.. of.Weeks.Select(week => chances[week])]));
        double Chance(int hits) => Enumerable.Range(0, 10).Aggregate(1.0, (so, week) => so * ((hits >> week & 1) == 1 ? chances[week] : 1 - chances[week]));
        var p = Least(0b1110110000);

        var exact = Enumerable.Range(0, 1024).Where(hits => Least(hits) <= p * (1 + 1e-9)).Sum(Chance);

        var scanned = DrawnScan.PValue(stretches, new Coins(chances), p);
        Assert.InRange(scanned, exact * 0.8, exact * 1.25);
        Assert.True(scanned <= p * stretches.Length);
    }

    [Fact]
    public void What_draws_cannot_tell_is_left_to_the_bound()
        => Assert.Equal(2e-6, DrawnScan.PValue([new(0, 3, 1e-6), new(1, 3, 1)], new Coins([0.01, 0.01, 0.01]), 1e-6), 15);

    [Fact]
    public void Stretches_that_can_never_be_as_striking_count_for_nothing()
    {
        var coins = new Coins([0.1, 0.1, 0.1, 0.1]);

        Assert.Equal(DrawnScan.PValue([new(0, 3, 0.001)], coins, 0.001), DrawnScan.PValue([new(0, 3, 0.001), new(3, 4, 1)], coins, 0.001));
    }

    [Fact]
    public void Where_nothing_may_be_drawn_or_nothing_is_to_be_gained_the_bound_is_taken()
    {
        Stretch[] two = [new(0, 1, 0.02), new(1, 2, 0.5)];

        Assert.Equal(0.04, DrawnScan.PValue(two, new Coins([0.02, 0.5]), 0.02));
        Assert.Equal(0.004, DrawnScan.PValue(two, new UsualWeeks([20_000, 1], [1, 1], 0.1, 0, 0.1), 0.002));
    }

    [Fact]
    public void Early_stopped_draws_tell_the_same()
    {
        // So many weeks apart that each is a test of its own: the chance is known, and so large that draws stop early.
        var coins = new Coins([.. Enumerable.Repeat(0.004, 26)]);
        Stretch[] weeks = [.. Enumerable.Range(0, 26).Select(week => new Stretch(week, week + 1, 0.004))];

        Assert.Equal(1 - Math.Pow(1 - 0.004, 26), DrawnScan.PValue(weeks, coins, 0.004), 0.01);
    }

    [Theory]
    [InlineData(1, 0.001)]
    [InlineData(3, 0.009)]
    [InlineData(7, 0.003)]
    public void Combined_weeks_are_drawn_as_Fisher_combines_them(int count, double p)
    {
        var weeks = new CombinedWeeks(10, week => week is not 2);
        var (from, until) = (3, 3 + count);
        var each = Math.Exp(-weeks.LeastFor(from, until, p) / 2 / count);

        Assert.Equal(p, Fisher.Combine([.. Enumerable.Repeat(each, count)]), 1e-9);
        Assert.InRange(DrawnScan.PValue([new(from, until, p)], weeks, p), p * 0.6, p);
        Assert.Equal(double.PositiveInfinity, weeks.LeastFor(2, 3, p));
    }
}
