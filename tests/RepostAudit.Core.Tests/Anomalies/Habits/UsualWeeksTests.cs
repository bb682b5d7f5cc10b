using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using RepostAudit.Core.Anomalies.Habits;

namespace RepostAudit.Core.Tests.Anomalies.Habits;

public class UsualWeeksTests
{
    private const int Draws = 20_000;

    private static readonly UsualWeeks Weeks = new([12, 40, 0, 25, 8, 60], [1, 1, 1, 1.6, 1, 1], 0.15, 0.0008, 0.03);

    private static Arbitrary<(int From, int Until, double PValue)> Stretches => (
        from a in Gen.Choose(0, 5)
        from b in Gen.Choose(0, 5)
        from exponent in Gen.Choose(1, 40)
        select (Math.Min(a, b), Math.Max(a, b) + 1, Math.Pow(10, -exponent / 10.0))).ToArbitrary();

    [Property]
    public Property The_least_for_a_p_value_is_the_first_count_that_has_it() => Prop.ForAll(Stretches, of =>
    {
        var least = (int)Weeks.LeastFor(of.From, of.Until, of.PValue);
        var comparison = Weeks.Compare(least, of.From, of.Until);

        Assert.True(least == 0 || Weeks.Compare(least - 1, of.From, of.Until).PValue > of.PValue);
        Assert.True(least > comparison.Trials || comparison.PValue <= of.PValue);
    });

    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, 2)]
    [InlineData(3, 4)]
    [InlineData(0, 4)]
    [InlineData(4, 6)]
    [InlineData(0, 6)]
    public void What_is_drawn_is_as_often_as_far_above_the_usual_as_the_comparison_says(int from, int until)
    {
        double[] drawn = new double[Weeks.Weeks];
        var state = 0UL;
        var (sum, asFar) = (0.0, 0);
        var least = Weeks.LeastFor(from, until, 0.05);
        for (var draw = 0; draw < Draws; draw++)
        {
            Weeks.Draw(ref state, drawn);
            sum += drawn[from..until].Sum();
            asFar += drawn[from..until].Sum() >= least ? 1 : 0;
            Assert.Equal(0, drawn[2]);
        }

        var claimed = Weeks.Compare((int)least, from, until);
        Assert.Equal(claimed.Trials * claimed.Expected, sum / Draws, claimed.Trials * 0.005);
        Assert.InRange(asFar / (double)Draws, 0.8 * claimed.PValue, 1.2 * claimed.PValue);
    }

    [Fact]
    public void Doubt_about_the_share_is_drawn_far_into_its_upper_tail()
    {
        // Nothing but doubt: so many uploads that a week's share is the drawn one.
        UsualWeeks certain = new([5000], [1], 0.1, 0.0004, 1e-6);
        double[] drawn = new double[1];
        var state = 0UL;
        var above = Enumerable.Range(0, Draws).Count(_ =>
        {
            certain.Draw(ref state, drawn);
            return drawn[0] > 5000 * 0.18;
        });

        // The tail of the beta distribution of mean 0.1 and variance 0.0004 above 0.18 is 0.0004.
        Assert.InRange(above / (double)Draws, 0.0001, 0.001);
    }

    [Fact]
    public void Many_uploads_are_not_drawn()
    {
        Assert.True(Weeks.MayBeDrawn);
        Assert.False(new UsualWeeks([10_000, 10_001], [1, 1], 0.1, 0, 0.1).MayBeDrawn);
    }
}
