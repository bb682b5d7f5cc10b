using FsCheck;
using FsCheck.Xunit;
using RepostAudit.Core.Ranking;

namespace RepostAudit.Core.Tests.Ranking;

public class RankCorrelationTests
{
    [Fact]
    public void Ties_are_left_out_of_the_pairs_that_could_agree()
    {
        // Six pairs: four agree, one disagrees, one ties in the first only: 3 / √(5 × 6).
        var tau = RankCorrelation.TauB([1, 2, 2, 3], [1, 2, 4, 3]);

        Assert.Equal(3 / Math.Sqrt(30), tau!.Value, 12);
    }

    [Fact]
    public void Where_all_tie_there_is_no_order_to_compare()
    {
        Assert.Null(RankCorrelation.TauB([2, 2, 2], [1, 2, 3]));
        Assert.Null(RankCorrelation.TauB([1], [1]));
        Assert.Null(RankCorrelation.TauB([], []));
    }

    [Property]
    public bool A_ranking_agrees_with_itself_wholly_and_with_its_reverse_not_at_all(int[] scores)
    {
        double[] values = [.. scores.Select(score => (double)score)];
        double[] reverse = [.. values.Select(value => -value)];

        return RankCorrelation.TauB(values, values) is null
            ? values.Distinct().Count() < 2
            : Math.Abs(RankCorrelation.TauB(values, values)!.Value - 1) < 1e-12 && Math.Abs(RankCorrelation.TauB(values, reverse)!.Value + 1) < 1e-12;
    }

    [Property]
    public bool It_does_not_matter_which_ranking_is_the_first((byte First, byte Second)[] pairs)
    {
        double[] first = [.. pairs.Select(pair => (double)pair.First)];
        double[] second = [.. pairs.Select(pair => (double)pair.Second)];

        return RankCorrelation.TauB(first, second) == RankCorrelation.TauB(second, first) && RankCorrelation.TauB(first, second) is null or (>= -1.000000001 and <= 1.000000001);
    }
}
