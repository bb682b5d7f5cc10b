using FsCheck.Xunit;
using MathNet.Numerics.Distributions;
using RepostAudit.Core.Anomalies.Statistics;

namespace RepostAudit.Core.Tests.Anomalies;

public sealed class TailsTests
{
    private const double Near = 1e-9;

    [Property]
    public bool A_binomial_tail_is_that_of_the_library(byte k, byte trials, ushort share)
    {
        var probability = (share + 1) / 65538.0;
        var exact = k == 0 ? 1 : k > trials ? 0 : 1 - Binomial.CDF(probability, trials, k - 1);
        return Math.Abs(Tails.Binomial(k, trials, probability) - exact) < 1e-7;
    }

    [Property(MaxTest = 50)]
    public bool A_beta_binomial_is_a_distribution(byte trials, ushort share, ushort lumps)
    {
        var (mean, correlation) = ((share + 1) / 65538.0, (lumps + 1) / 65538.0);
        double Mass(int k) => Tails.BetaBinomial(k, trials, mean, correlation) - Tails.BetaBinomial(k + 1, trials, mean, correlation);
        var masses = Enumerable.Range(0, trials + 1).Select(Mass).ToList();
        return masses.All(mass => mass > -Near)
            && Math.Abs(masses.Sum() - 1) < Near
            && Math.Abs(masses.Index().Sum(of => of.Index * of.Item) - (trials * mean)) < 1e-5 * (trials + 1);
    }

    [Fact]
    public void A_beta_binomial_scatters_by_its_correlation()
    {
        var (trials, mean, correlation) = (20, 0.3, 0.2);
        double Mass(int k) => Tails.BetaBinomial(k, trials, mean, correlation) - Tails.BetaBinomial(k + 1, trials, mean, correlation);
        var variance = Enumerable.Range(0, trials + 1).Sum(k => Math.Pow(k - (trials * mean), 2) * Mass(k));
        Assert.Equal(trials * mean * (1 - mean) * (1 + ((trials - 1) * correlation)), variance, 6);
    }

    [Property]
    public bool Without_correlation_it_is_the_binomial(byte k, byte trials, ushort share)
        => Tails.BetaBinomial(k, trials, (share + 1) / 65538.0, 0) == Tails.Binomial(k, trials, (share + 1) / 65538.0);

    [Property]
    public bool A_negative_binomial_is_the_library_s(byte k, byte mean, byte shape)
    {
        var (m, r) = (mean + 0.5, (shape + 1) / 8.0);
        var exact = k == 0 ? 1 : 1 - new NegativeBinomial(r, r / (r + m)).CumulativeDistribution(k - 1);
        return Math.Abs(Tails.NegativeBinomial(k, m, r) - exact) < 1e-7;
    }

    [Fact]
    public void With_an_infinite_shape_it_is_the_Poisson_distribution()
        => Assert.Equal(1 - Poisson.CDF(4.2, 6), Tails.NegativeBinomial(7, 4.2, double.PositiveInfinity), 10);

    [Property(MaxTest = 50)]
    public bool Unequal_trials_are_what_counting_all_outcomes_gives(byte a, byte b, byte c, byte d, byte k)
    {
        double[] p = [a / 255.0, b / 255.0, c / 255.0, d / 255.0];
        var least = k % 6;
        var exact = Enumerable.Range(0, 16)
            .Where(outcome => int.PopCount(outcome) >= least)
            .Sum(outcome => p.Index().Aggregate(1.0, (product, of) => product * ((outcome >> of.Index & 1) == 1 ? of.Item : 1 - of.Item)));
        return Math.Abs(Tails.PoissonBinomial(least, p) - (least > 4 ? 0 : exact)) < Near;
    }

    [Theory]
    [InlineData(2.0, 5)]
    [InlineData(-1.3, 8)]
    [InlineData(0, 3)]
    public void Students_tail_is_the_library_s(double t, double degrees)
        => Assert.Equal(1 - StudentT.CDF(0, 1, degrees, t), Tails.Student(t, degrees), 10);
}
