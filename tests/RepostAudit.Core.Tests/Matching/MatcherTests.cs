using RepostAudit.Core.Ledger;
using RepostAudit.Core.Matching;
using static RepostAudit.Core.Tests.Facts;

namespace RepostAudit.Core.Tests.Matching;

public class MatcherTests
{
    [Fact]
    public void The_edge_is_the_same_from_either_end()
    {
        var (a, b) = (Upload("a.png", 0, Hash(1, 2, 3), 1), Upload("b.png", 1, Hash(1, 2), 2));

        Assert.Equal(Matcher.Judge(a, [b]), Matcher.Judge(b, [a]));
        Assert.Equal(new PairEvidence(false, 1), Assert.Single(Matcher.Judge(a, [b])).Evidence);
    }

    [Fact]
    public void An_upload_has_no_edge_to_itself()
    {
        var a = Upload("a.png", 0, Hash(1), 1);

        Assert.Empty(Matcher.Judge(a, [a]));
    }

    [Fact]
    public void Hashes_beyond_the_published_bound_have_no_edge()
    {
        var a = Upload("a.png", 0, Hash(), 1);

        Assert.Single(Matcher.Judge(a, [Upload("b.png", 1, Hash(Enumerable.Range(0, 31)), 2)]));
        Assert.Empty(Matcher.Judge(a, [Upload("b.png", 1, Hash(Enumerable.Range(0, 32)), 2)]));
    }

    [Fact]
    public void A_hash_of_low_quality_matches_only_the_same_bytes()
    {
        var (a, alike, copy) = (Upload("a.png", 0, Hash(), 1, quality: 49), Upload("b.png", 1, Hash(), 2), Upload("c.png", 2, Hash(), 1, quality: 49));

        Assert.Empty(Matcher.Judge(a, [alike]));
        Assert.True(Assert.Single(Matcher.Judge(a, [copy])).Evidence.SameBytes);
        Assert.Equal(Matcher.KeysToFile(a), Matcher.KeysToFile(copy));
    }

    [Fact]
    public void What_is_no_evidence_is_neither_filed_nor_matched()
    {
        var (blank, same) = (Blank("a.png", 0, 1), Blank("b.png", 1, 1));

        Assert.Empty(Matcher.KeysToFile(blank));
        Assert.Empty(Matcher.KeysToAsk(blank));
        Assert.Empty(Matcher.Judge(blank, [same]));
    }

    [Theory]
    [InlineData(0, 2, 10, "same")]
    [InlineData(2, 2, 10, "same")]
    [InlineData(3, 2, 10, "doubtful")]
    [InlineData(10, 2, 10, "doubtful")]
    [InlineData(11, 2, 10, "unrelated")]
    public void The_policy_turns_distance_into_a_relation(int distance, int duplicate, int review, string expected)
    {
        var relation = new MatchPolicy { DuplicateDistance = duplicate, ReviewDistance = review }.Weigh(new PairEvidence(false, distance));

        Assert.Equal(expected, relation switch { Relation.SameAct => "same", Relation.Doubtful => "doubtful", _ => "unrelated" });
    }

    [Fact]
    public void A_policy_that_accuses_more_than_it_reviews_says_so()
        => Assert.Contains("duplicate distance (12)", new MatchPolicy { DuplicateDistance = 12, ReviewDistance = 10 }.Contradiction, StringComparison.Ordinal);

    [Theory]
    [InlineData(-1)]
    [InlineData(32)]
    public void A_distance_out_of_range_is_refused(int distance)
        => Assert.Throws<ArgumentOutOfRangeException>(() => new MatchPolicy { ReviewDistance = distance });
}
