using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using MathNet.Numerics.Distributions;
using RepostAudit.Core.Anomalies.Statistics;

namespace RepostAudit.Core.Tests.Anomalies.Statistics;

public class TailsTests
{
    [Fact]
    public void A_beta_binomial_scatters_by_its_correlation()
    {
        var (trials, mean, correlation) = (20, 0.3, 0.2);
        double Mass(int k) => Tails.BetaBinomial(k, trials, mean, correlation) - Tails.BetaBinomial(k + 1, trials, mean, correlation);
        var variance = Enumerable.Range(0, trials + 1).Sum(k => Math.Pow(k - (trials * mean), 2) * Mass(k));
        Assert.Equal(trials * mean * (1 - mean) * (1 + ((trials - 1) * correlation)), variance, 6);
    }

    [Property]
    public Property The_binomial_tail_is_the_sum_of_its_probabilities() => Prop.ForAll(Trials, of =>
        AssertClose(Enumerable.Range(0, of.Trials + 1).Where(x => x >= of.K).Sum(x => Binomial.PMF(of.Mean, of.Trials, x)), Tails.Binomial(of.K, of.Trials, of.Mean)));

    [Property]
    public Property The_beta_binomial_tail_is_the_sum_of_what_an_urn_gives() => Prop.ForAll(Trials, of =>
        AssertClose(Enumerable.Range(0, of.Trials + 1).Where(x => x >= of.K).Sum(x => Urn(x, of.Trials, of.Mean, of.Correlation)), Tails.BetaBinomial(of.K, of.Trials, of.Mean, of.Correlation)));

    [Property]
    public Property Chances_up_to_a_count_are_what_the_tail_above_it_leaves() => Prop.ForAll(Trials, of =>
    {
        var upTo = Tails.BetaBinomialUpTo(of.Trials, of.Mean, of.Correlation);
        Assert.Equal(of.Trials, upTo.Length);
        Assert.All(upTo.Index(), count => Assert.Equal(1 - Tails.BetaBinomial(count.Index + 1, of.Trials, of.Mean, of.Correlation), count.Item, 1e-6));
    });

    [Property]
    public Property Uncorrelated_trials_are_binomial() => Prop.ForAll(Trials, of =>
        AssertClose(Tails.Binomial(of.K, of.Trials, of.Mean), Tails.BetaBinomial(of.K, of.Trials, of.Mean, 0)));

    [Property]
    public Property Trials_that_hardly_hang_together_are_nearly_binomial() => Prop.ForAll(Trials, of =>
        AssertClose(Tails.Binomial(of.K, of.Trials, of.Mean), Tails.BetaBinomial(of.K, of.Trials, of.Mean, 1e-8), 1e-3));

    [Property]
    public Property Probabilities_are_none_below_zero_and_add_up_to_one() => Prop.ForAll(Trials, of =>
    {
        double[] tails = [.. Enumerable.Range(0, of.Trials + 2).Select(k => Tails.BetaBinomial(k, of.Trials, of.Mean, of.Correlation))];
        Assert.Equal((1.0, 0.0), (tails[0], tails[^1]));
        Assert.All(tails.Zip(tails.Skip(1)), pair => Assert.True(pair.First >= pair.Second - 1e-12, $"{pair}"));

        // The tails add up to the mean.
        Assert.Equal(of.Trials * of.Mean, tails.Skip(1).Sum(), 9);
    });

    [Property]
    public Property What_comes_in_lumps_goes_far_beyond_its_mean_more_easily() => Prop.ForAll(Trials, of =>
    {
        if (of.Trials >= 2)
        {
            Assert.True(Tails.BetaBinomial(of.Trials, of.Trials, of.Mean, of.Correlation) >= Tails.Binomial(of.Trials, of.Trials, of.Mean) * (1 - 1e-9));
        }
    });

    [Fact]
    public void Far_tails_keep_their_digits()
    {
        Assert.Equal(1e-100, Tails.Binomial(50, 50, 0.01), 1e-110);
        AssertClose(Enumerable.Range(190, 11).Sum(x => Urn(x, 200, 0.02, 0.01)), Tails.BetaBinomial(190, 200, 0.02, 0.01));
        AssertClose(Math.Pow(1e-3, 30), Tails.PoissonBinomial(30, [.. Enumerable.Repeat(1e-3, 30)]));
    }

    [Theory]
    [InlineData(5, 0, 0, 0)]
    [InlineData(0, 0, 0.3, 1)]
    [InlineData(1, 0, 0.3, 0)]
    [InlineData(6, 5, 0.3, 0)]
    [InlineData(3, 5, 0, 0)]
    [InlineData(5, 5, 1, 1)]
    [InlineData(-1, 5, 0.3, 1)]
    public void The_ends_are_certain(int k, int trials, double mean, double tail)
    {
        Assert.Equal(tail, Tails.Binomial(k, trials, mean));
        Assert.Equal(tail, Tails.BetaBinomial(k, trials, mean, 0.2));
    }

    [Property]
    public Property The_negative_binomial_is_that_of_the_library() => Prop.ForAll(Counts, of =>
    {
        var library = new NegativeBinomial(of.Shape, of.Shape / (of.Shape + of.Mean));
        AssertClose(1 - Enumerable.Range(0, Math.Max(0, of.K)).Sum(library.Probability), Tails.NegativeBinomial(of.K, of.Mean, of.Shape), absolute: 1e-9);
    });

    [Property]
    public Property Without_scatter_of_its_mean_a_count_is_Poisson() => Prop.ForAll(Counts, of =>
    {
        var poisson = of.K <= 0 ? 1 : 1 - Poisson.CDF(of.Mean, of.K - 1);
        AssertClose(poisson, Tails.NegativeBinomial(of.K, of.Mean, double.PositiveInfinity), absolute: 1e-10);
        AssertClose(poisson, Tails.NegativeBinomial(of.K, of.Mean, 1e7), absolute: 1e-3);
    });

    [Property]
    public Property Counts_have_the_mean_that_they_are_said_to_have() => Prop.ForAll(Counts, of =>
        AssertClose(of.Mean, Enumerable.Range(1, 4000).Sum(k => Tails.NegativeBinomial(k, of.Mean, of.Shape)), 1e-6));

    [Property]
    public Property Unequal_trials_are_what_all_their_outcomes_add_up_to() => Prop.ForAll(Chances, chances =>
    {
        for (var k = -1; k <= chances.Length + 1; k++)
        {
            var outcomes = Enumerable.Range(0, 1 << chances.Length)
                .Where(outcome => int.PopCount(outcome) >= k)
                .Sum(outcome => chances.Select((p, i) => (outcome >> i & 1) == 1 ? p : 1 - p).Aggregate(1.0, (product, p) => product * p));
            AssertClose(outcomes, Tails.PoissonBinomial(k, chances));
        }
    });

    [Property]
    public Property Equal_trials_are_binomial() => Prop.ForAll(Trials, of =>
        AssertClose(Tails.Binomial(of.K, of.Trials, of.Mean), Tails.PoissonBinomial(of.K, [.. Enumerable.Repeat(of.Mean, of.Trials)])));

    [Property]
    public Property Students_tail_is_that_of_the_library(int tenths, byte degrees)
    {
        var (t, freedom) = (tenths % 200 / 10.0, 1 + (degrees % 40));
        return (Math.Abs(StudentT.CDF(0, 1, freedom, -t) - Tails.Student(t, freedom)) < 1e-12).ToProperty();
    }

    // Balls of two colours, of which each that is drawn is put back with more of its colour.
    private static double Urn(int x, int trials, double mean, double correlation)
    {
        var (a, b) = (mean * ((1 / correlation) - 1), (1 - mean) * ((1 / correlation) - 1));
        var p = 1.0;
        for (var i = 0; i < trials; i++)
        {
            p *= i < x ? (trials - i) / (double)(x - i) * (a + i) / (a + b + i) : (b + i - x) / (a + b + i);
        }

        return p;
    }

    private static void AssertClose(double expected, double actual, double relative = 1e-8, double absolute = 1e-300)
        => Assert.True(Math.Abs(expected - actual) <= Math.Max(absolute, relative * Math.Abs(expected)), $"Expected {expected:R}, not {actual:R}");

    private static Arbitrary<(int K, int Trials, double Mean, double Correlation)> Trials => (
        from trials in Gen.Choose(0, 40)
        from k in Gen.Choose(-1, trials + 1)
        from mean in Gen.Choose(1, 99)
        from correlation in Gen.Choose(1, 90)
        select (k, trials, mean / 100.0, correlation / 100.0)).ToArbitrary();

    private static Arbitrary<(int K, double Mean, double Shape)> Counts => (
        from k in Gen.Choose(-1, 60)
        from mean in Gen.Choose(1, 300)
        from shape in Gen.Choose(5, 200)
        select (k, mean / 10.0, shape / 10.0)).ToArbitrary();

    private static Arbitrary<double[]> Chances => Gen.Choose(0, 100).Select(percent => percent / 100.0).ArrayOf().Where(of => of.Length <= 8).ToArbitrary();
}
