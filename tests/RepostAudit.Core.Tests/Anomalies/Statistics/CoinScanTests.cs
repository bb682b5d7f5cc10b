using RepostAudit.Core.Anomalies.Statistics;

namespace RepostAudit.Core.Tests.Anomalies.Statistics;

public class CoinScanTests
{
    [Fact]
    public void Of_a_single_stretch_it_is_the_chance_of_that_stretch()
    {
        double[] chances = [0.3, 0.2, 0.4, 0.1];
        var p = Tails.PoissonBinomial(3, chances);

        Assert.InRange(CoinScan.PValue([new(0, 4, p)], chances, p), p * 0.8, p);
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

        var scanned = CoinScan.PValue(stretches, chances, p);
        Assert.InRange(scanned, exact * 0.8, exact * 1.25);
        Assert.True(scanned <= p * stretches.Length);
    }

    [Fact]
    public void What_draws_cannot_tell_is_left_to_the_bound()
        => Assert.Equal(2e-6, CoinScan.PValue([new(0, 3, 1e-6), new(1, 3, 1)], [0.01, 0.01, 0.01], 1e-6), 15);

    [Fact]
    public void Stretches_that_can_never_be_as_striking_count_for_nothing()
        => Assert.Equal(CoinScan.PValue([new(0, 3, 0.001)], [0.1, 0.1, 0.1, 0.1], 0.001), CoinScan.PValue([new(0, 3, 0.001), new(3, 4, 1)], [0.1, 0.1, 0.1, 0.1], 0.001));
}
