using FsCheck.Xunit;
using RepostAudit.Core.Ledger;
using RepostAudit.Core.Matching;
using RepostAudit.Core.Pictures;
using RepostAudit.Core.Uploads;
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

    [Property(MaxTest = 50)]
    public void Of_pictures_that_were_read_either_end_finds_the_same_edge(int seed)
    {
        string[] words = ["林晓月", "赵建国", "春耕备耕推进会", "砚溪发布官方账号", "大家辛苦了", "15:28", "转发"];
        Entry Upload(int number) => Read($"{number}.png", number % 2, number, [.. words.OrderBy(word => Scramble(seed, (number * 50) + word[0])).Take(5)], Hash(number));
        Plane Proxy(ContentHash content) => new(360, 800, [.. Enumerable.Range(0, 360 * 800).Select(i => (byte)(i / 40 * content.ToString()[0] % 200))]);
        var (a, b) = (Upload(1), Upload(2));

        Assert.Equal(Matcher.Judge(a, [b], Proxy), Matcher.Judge(b, [a], Proxy));
        Assert.Equal(Matcher.Judge(a, [b]), Matcher.Judge(b, [a]));
        Assert.Equal(Matcher.NeedsPictures(a, b), Matcher.NeedsPictures(b, a));
        Assert.All(Matcher.Judge(a, [b], Proxy), edge => Assert.Equal((b.Key, a.Key), (edge.Earlier, edge.Later)));
    }

    [Fact]
    public void Pictures_that_are_alike_and_say_other_things_have_no_edge_but_those_that_say_nothing_do()
    {
        Entry Upload(string name, int content, params string[] lines) => Read(name, content, content, lines, Hash(1));

        Assert.Empty(Matcher.Judge(Upload("a.png", 1, "林晓月", "春耕备耕推进会", "大家辛苦了"), [Upload("b.png", 2, "赵建国", "油菜花节开幕", "明天放假通知")]));
        Assert.Equal(new PairEvidence(false, 0), Assert.Single(Matcher.Judge(Upload("a.png", 1, "15:28"), [Upload("b.png", 2, "15:29")])).Evidence);
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
