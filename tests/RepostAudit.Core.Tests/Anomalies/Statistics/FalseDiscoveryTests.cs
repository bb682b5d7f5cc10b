using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using RepostAudit.Core.Anomalies.Statistics;

namespace RepostAudit.Core.Tests.Anomalies.Statistics;

public class FalseDiscoveryTests
{
    [Property]
    public Property A_q_value_is_the_smallest_bound_at_which_a_test_is_among_the_findings() => Prop.ForAll(PValues, p =>
    {
        // As Benjamini and Hochberg wrote it: of all p-values not smaller, the least times the number of tests over how many are as small.
        var expected = p.Select(own => Math.Min(1, p.Where(other => other >= own).Min(other => other * p.Length / p.Count(of => of <= other))));
        AssertClose(expected, FalseDiscovery.QValues(p, [.. p.Select(_ => 1.0)]));
    });

    [Property]
    public Property Weights_divide_p_values_when_they_average_one() => Prop.ForAll(Weighted, tests =>
    {
        var scale = tests.Average(test => test.Weight);
        double[] divided = [.. tests.Select(test => test.P / (test.Weight / scale))];
        var expected = divided.Select(own => Math.Min(1, divided.Where(other => other >= own).Min(other => other * divided.Length / divided.Count(of => of <= other))));
        AssertClose(expected, Q(tests));
    });

    [Property]
    public Property Only_the_ratios_of_weights_matter() => Prop.ForAll(Weighted, tests =>
        AssertClose(Q(tests), Q([.. tests.Select(test => (test.P, test.Weight * 37))])));

    [Property]
    public Property Equal_weights_are_none() => Prop.ForAll(PValues, p =>
        AssertClose(FalseDiscovery.QValues(p, [.. p.Select(_ => 1.0)]), FalseDiscovery.QValues(p, [.. p.Select(_ => 0.013)])));

    [Property]
    public Property Of_two_tests_the_clearer_has_no_larger_q_value_and_none_is_below_its_p_value() => Prop.ForAll(PValues, p =>
    {
        var q = FalseDiscovery.QValues(p, [.. p.Select(_ => 1.0)]);
        var sorted = p.Zip(q).OrderBy(pair => pair.First).Select(pair => pair.Second).ToList();
        Assert.Equal(sorted.Order(), sorted);
        Assert.All(p.Zip(q), pair => Assert.InRange(pair.Second, pair.First * (1 - 1e-12), 1));
    });

    [Property]
    public Property The_order_of_the_tests_does_not_matter() => Prop.ForAll(Weighted, tests =>
        AssertClose(Q(tests).Reverse(), Q([.. tests.Reverse()])));

    [Fact]
    public void A_family_cannot_live_on_the_certainty_of_another()
    {
        double[] p = [.. Enumerable.Repeat(1e-9, 20), 0.02, .. Enumerable.Repeat(1.0, 19)];
        double[] weights = [.. p.Select(_ => 1.0)];
        int[] families = [.. Enumerable.Range(0, 40).Select(i => i < 20 ? 0 : 1)];

        // Alone among its twenty it stands at 0.02 * 20 = 0.4, four times a bound of 0.1; among all forty at 0.02 * 40 / 21.
        Assert.Equal(0.1, FalseDiscovery.QValues(p, weights, families, 4)[20], 9);
        Assert.Equal(0.02 * 40 / 21, FalseDiscovery.QValues(p, weights)[20], 9);
    }

    [Property]
    public Property The_findings_of_all_and_of_each_family_keep_their_bounds_and_are_as_many_as_can_be() => Prop.ForAll(Families, of =>
    {
        var (p, weights, families) = of;
        var q = FalseDiscovery.QValues(p, weights, families, 2);
        foreach (var bound in new[] { 0.01, 0.05, 0.2, 0.7 })
        {
            // By definition: strike out whoever breaks a bound until nobody does.
            var left = Enumerable.Range(0, p.Length).ToHashSet();
            double Share(Func<int, bool> among) => Enumerable.Range(0, p.Length).Where(among).Sum(i => weights[i]);
            bool Breaks(int i) => p[i] / weights[i] * Share(_ => true) > bound * left.Count * (1 + 1e-12)
                || p[i] / weights[i] * Share(j => families[j] == families[i]) > 2 * bound * left.Count(j => families[j] == families[i]) * (1 + 1e-12);
            while (left.RemoveWhere(Breaks) > 0)
            {
            }

            Assert.Equal(left.Order(), Enumerable.Range(0, p.Length).Where(i => q[i] <= bound * (1 + 1e-12)));
        }
    });

    [Fact]
    public void No_tests_have_no_q_values()
        => Assert.Empty(FalseDiscovery.QValues([], []));

    [Fact]
    public void Every_test_needs_a_weight()
        => Assert.Throws<ArgumentOutOfRangeException>(() => FalseDiscovery.QValues([0.1, 0.2], [1]));

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Of_a_hundred_findings_no_more_are_false_than_was_allowed(bool weighted)
    {
        const int Runs = 400, Tests = 60, Real = 15;
        var share = Enumerable.Range(0, Runs).Average(run =>
        {
            // Real ones have p-values that are squared twice over; the others' are even.
            double[] p = [.. Enumerable.Range(0, Tests).Select(i => Math.Pow(Dice.Draw(run, i), i < Real ? 8 : 1))];
            double[] weights = [.. Enumerable.Range(0, Tests).Select(i => weighted ? 0.1 + Dice.Draw(-1 - run, i) : 1)];
            var found = FalseDiscovery.QValues(p, weights).Index().Where(of => of.Item <= 0.1).Select(of => of.Index).ToList();
            return found.Count == 0 ? 0 : found.Count(i => i >= Real) / (double)found.Count;
        });

        // The bound for these is 0.1 × 45 of 60; the mean of 400 runs scatters by some 0.006.
        Assert.InRange(share, 0.03, 0.095);
    }

    private static IReadOnlyList<double> Q(IReadOnlyList<(double P, double Weight)> tests)
        => FalseDiscovery.QValues([.. tests.Select(test => test.P)], [.. tests.Select(test => test.Weight)]);

    private static void AssertClose(IEnumerable<double> expected, IEnumerable<double> actual)
        => Assert.All(expected.Zip(actual, (e, a) => (e, a)), pair => Assert.Equal(pair.e, pair.a, 1e-12));

    private static Gen<double> P => Gen.Choose(0, 200).Select(of => of / 200.0);

    private static Arbitrary<double[]> PValues => P.ArrayOf().ToArbitrary();

    private static Arbitrary<(double P, double Weight)[]> Weighted
        => P.SelectMany(p => Gen.Choose(1, 50), (p, weight) => (p, weight / 10.0)).ArrayOf().Where(tests => tests.Length > 0).ToArbitrary();

    private static Arbitrary<(double[] P, double[] Weights, int[] Families)> Families
        => (from count in Gen.Choose(1, 30)
            from p in Gen.Choose(1, 1000).Select(i => Math.Pow(i / 1000.0, 3)).ArrayOf(count)
            from weights in Gen.Choose(1, 5).Select(i => (double)i).ArrayOf(count)
            from families in Gen.Choose(0, 3).ArrayOf(count)
            select (p, weights, families)).ToArbitrary();
}
