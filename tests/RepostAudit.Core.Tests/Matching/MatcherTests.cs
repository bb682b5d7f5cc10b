using FsCheck.Xunit;
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
    public void Hashes_beyond_the_farthest_distance_have_no_edge()
    {
        var a = Upload("a.png", 0, Hash(), 1);

        Assert.Single(Matcher.Judge(a, [Upload("b.png", 1, Hash(Enumerable.Range(0, 10)), 2)]));
        Assert.Empty(Matcher.Judge(a, [Upload("b.png", 1, Hash(Enumerable.Range(0, 11)), 2)]));
    }

    [Fact]
    public void A_hash_of_low_quality_matches_only_the_same_bytes()
    {
        var (a, alike, copy) = (Upload("a.png", 0, Hash(), 1, quality: 49), Upload("b.png", 1, Hash(), 2), Upload("c.png", 2, Hash(), 1, quality: 49));

        Assert.Empty(Matcher.Judge(a, [alike]));
        Assert.True(Assert.Single(Matcher.Judge(a, [copy])).Evidence.SameBytes);
        Assert.Equal([Matcher.ContentKey(a.Content)], Matcher.Keys(a).Intersect(Matcher.Keys(copy)));
    }

    [Fact]
    public void What_is_no_evidence_is_found_by_its_bytes_alone()
    {
        var (blank, same, other) = (Blank("a.png", 0, 1), Blank("b.png", 1, 1), Blank("c.png", 2, 2));

        Assert.Equal([Matcher.UploadKey(blank.Name, blank.Content), Matcher.ContentKey(blank.Content)], Matcher.Keys(blank));
        Assert.True(Assert.Single(Matcher.Judge(blank, [same, other])).Evidence.SameBytes);
    }

    [Property]
    public bool Whoever_is_judged_alike_shares_a_key_and_is_shortlisted(int seed, byte flips, bool blank, bool sameContent)
    {
        var bits = Enumerable.Range(0, 256).Where(bit => Scramble(seed, bit) % 2 == 0).ToHashSet();
        var a = Upload("a.png", 0, Hash(bits), 1);
        bits.SymmetricExceptWith(Enumerable.Range(0, 256).OrderBy(bit => Scramble(seed + 1, bit)).Take(flips % 16));
        var content = sameContent ? 1 : 2;
        var b = blank ? Blank("b.png", 1, content) : Upload("b.png", 1, Hash(bits), content);

        return Matcher.Judge(a, [b]).Count == 0
            || (Matcher.Keys(a).Intersect(Matcher.Keys(b)).Any() && Matcher.Shortlist(a, [new(Matcher.File(b), 0)]) is [var found] && found == b.Key);
    }

    [Fact]
    public void Most_of_what_shares_a_key_by_chance_is_not_shortlisted()
    {
        var (a, b) = (Upload("a.png", 0, Hash(1), 1), Upload("b.png", 1, Hash(Enumerable.Range(100, 100)), 2));

        Assert.NotEmpty(Matcher.Keys(a).Intersect(Matcher.Keys(b)));
        Assert.Empty(Matcher.Shortlist(a, [new(Matcher.File(b), 0), new(Matcher.File(a), 0)]));
    }

    [Fact]
    public void Whoever_shares_enough_that_is_rare_is_shortlisted_whatever_the_sketches_say_but_never_oneself()
    {
        var (a, b) = (Upload("a.png", 0, Hash(1), 1), Upload("b.png", 1, Hash(Enumerable.Range(100, 100)), 2));

        Assert.Equal([b.Key], Matcher.Shortlist(a, [new(Matcher.File(b), Crowds.LeastRarity), new(Matcher.File(a), 9 * Crowds.LeastRarity)]));
        Assert.Empty(Matcher.Shortlist(a, [new(Matcher.File(b), Crowds.LeastRarity - 1)]));
    }

    [Theory]
    [InlineData(0, 2, 10, "same")]
    [InlineData(2, 2, 10, "same")]
    [InlineData(3, 2, 10, "doubtful")]
    [InlineData(10, 2, 10, "doubtful")]
    [InlineData(11, 2, 10, "unrelated")]
    public void The_policy_turns_distance_into_a_relation(int distance, int duplicate, int review, string expected)
    {
        var relation = new MatchPolicy { DuplicateDistance = duplicate, ReviewDistance = review }.Weigh(new PairEvidence(false, distance), score: null);

        Assert.Equal(expected, relation switch { Relation.SameAct => "same", Relation.Doubtful => "doubtful", _ => "unrelated" });
    }

    [Fact]
    public void A_policy_that_accuses_more_than_it_reviews_says_so()
        => Assert.Contains("duplicate distance (10)", new MatchPolicy { DuplicateDistance = 10, ReviewDistance = 9 }.Contradiction, StringComparison.Ordinal);

    [Theory]
    [InlineData(-1)]
    [InlineData(11)]
    public void A_distance_out_of_range_is_refused(int distance)
        => Assert.Throws<ArgumentOutOfRangeException>(() => new MatchPolicy { ReviewDistance = distance });
}
