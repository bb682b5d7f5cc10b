using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using MathNet.Numerics.Distributions;
using RepostAudit.Core.Anomalies.Statistics;

namespace RepostAudit.Core.Tests.Anomalies.Statistics;

public class FisherTests
{
    [Property]
    public Property Logarithms_of_p_values_add_up_to_a_chi_squared() => Prop.ForAll(PValues, p =>
        Assert.Equal(p.Length == 0 ? 1 : 1 - ChiSquared.CDF(2 * p.Length, -2 * p.Sum(Math.Log)), Fisher.Combine(p), 1e-9));

    [Property]
    public Property One_p_value_stays_what_it_is(byte of)
        => (Math.Abs(Fisher.Combine([(of + 1) / 256.0]) - ((of + 1) / 256.0)) < 1e-12).ToProperty();

    [Fact]
    public void None_says_nothing_and_zero_is_no_certainty()
    {
        Assert.Equal(1, Fisher.Combine([]));
        Assert.InRange(Fisher.Combine([0]), 1e-13, 1e-11);
        Assert.Equal(1, Fisher.Combine([1, 1, 1]));
    }

    [Fact]
    public void Of_even_p_values_one_in_twenty_combinations_is_below_a_twentieth()
        => Assert.InRange(Enumerable.Range(0, 4000).Count(run => Fisher.Combine([.. Enumerable.Range(0, 5).Select(i => Dice.Draw(run, i))]) <= 0.05), 160, 240);

    private static Arbitrary<double[]> PValues => Gen.Choose(1, 1000).Select(of => of / 1000.0).ArrayOf().ToArbitrary();
}
