using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using RepostAudit.Core.Anomalies.Habits;

namespace RepostAudit.Core.Tests.Anomalies.Habits;

public class RobustTests
{
    [Fact]
    public void The_middle_is_the_middle_one_or_that_of_the_two_in_the_middle()
    {
        Assert.Equal(3, Robust.Median([9, 1, 3]));
        Assert.Equal(2, Robust.Median([9, 1, 3, 1]));
        Assert.Equal(0, Robust.Median([]));
    }

    [Property]
    public Property Quantiles_rise_from_the_least_to_the_most() => Prop.ForAll(Some, values =>
    {
        Assert.Equal((values.Min(), values.Max()), (Robust.Quantile(values, 0), Robust.Quantile(values, 1)));
        double[] quantiles = [.. Enumerable.Range(0, 11).Select(tenth => Robust.Quantile(values, tenth / 10.0))];
        Assert.All(quantiles.Zip(quantiles.Skip(1)), pair => Assert.True(pair.First <= pair.Second + 1e-9));
    });

    [Property]
    public Property A_strange_value_among_many_moves_the_scatter_no_further_than_to_a_neighbour(byte strange)
    {
        double[] values = [.. Enumerable.Range(-10, 21).Select(of => (double)of)];
        var changed = values.Append(1000.0 * (1 + strange)).ToArray();
        return (Math.Abs(Robust.Scatter(changed) - Robust.Scatter(values)) < 1).ToProperty();
    }

    [Fact]
    public void Of_normal_values_the_scatter_is_the_standard_deviation()
        => Assert.InRange(Robust.Scatter([.. Enumerable.Range(0, 4000).Select(i => 5 + (2 * MathNet.Numerics.Distributions.Normal.InvCDF(0, 1, Math.Max(1e-9, Dice.Draw(1, i)))))]), 1.85, 2.15);

    private static Arbitrary<double[]> Some => Gen.Choose(-500, 500).Select(of => of / 10.0).ArrayOf().Where(values => values.Length > 0).ToArbitrary();
}
