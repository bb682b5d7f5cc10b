using FsCheck.Xunit;
using RepostAudit.Core.Ledger;
using RepostAudit.Core.Matching;
using RepostAudit.Core.Rulings;
using RepostAudit.Core.Uploads;
using RepostAudit.Core.Verdicts;
using static RepostAudit.Core.Tests.Facts;

namespace RepostAudit.Core.Tests.Verdicts;

public class RepeatedClaimsTests
{
    private static readonly Entry First = Claimed("a.png", 0, 1);
    private static readonly Entry Again = Claimed("b.png", 5, 2);
    private static readonly Entry Third = Claimed("c.png", 9, 3);

    [Fact]
    public void By_default_the_pictures_decide()
        => Assert.All(Fold(new MatchPolicy().RepeatedClaims, [First, Again]).Values, verdict => Assert.Equal(new Verdict.Counted(), verdict));

    [Fact]
    public void A_repeated_claim_is_a_duplicate_of_the_first_that_counts()
    {
        var verdicts = Fold(RepeatedClaims.Duplicate, [Third, Again, First]);
        Assert.Equal(new Verdict.Counted(), verdicts[First.Id]);
        Assert.All([Again, Third], later => Assert.Equal(new Verdict.Duplicate(MatchKind.RepeatedClaim, Resemblance.ByClaim(First.Id)), verdicts[later.Id]));
    }

    [Fact]
    public void Or_it_counts_and_asks_for_a_look()
    {
        var verdicts = Fold(RepeatedClaims.Review, [First, Again, Third]);
        Assert.Equal(new Verdict.Counted(), verdicts[First.Id]);
        Assert.All([Again, Third], later => Assert.Equal(new Verdict.Counted(Resemblance.ByClaim(First.Id)), verdicts[later.Id]));
    }

    [Theory]
    [InlineData("u2", "dp1", "a1", Channel.Moments)]
    [InlineData("u1", "dp2", "a1", Channel.Moments)]
    [InlineData("u1", "dp1", "a2", Channel.Moments)]
    [InlineData("u1", "dp1", "a1", Channel.FamilyGroup)]
    public void Whatever_differs_makes_it_another_claim(string unit, string submitter, string article, Channel channel)
        => AssertAllCount([First, Claimed("b.png", 5, 2, unit, submitter, article, channel)]);

    [Theory]
    [InlineData(null, "a1", Channel.Moments)]
    [InlineData("dp1", null, Channel.Moments)]
    [InlineData("dp1", "a1", null)]
    public void A_claim_that_lacks_something_repeats_none(string? submitter, string? article, Channel? channel)
        => AssertAllCount([Claimed("a.png", 0, 1, "u1", submitter, article, channel), Claimed("b.png", 5, 2, "u1", submitter, article, channel)]);

    [Fact]
    public void What_the_pictures_say_goes_first()
    {
        var copy = Claimed("copy.png", 7, 1);
        Assert.Equal(MatchKind.Exact, Assert.IsType<Verdict.Duplicate>(Fold(RepeatedClaims.Duplicate, [First, copy])[copy.Id]).Kind);
    }

    [Fact]
    public void A_resemblance_is_shown_rather_than_a_claim()
    {
        var alike = Of(Upload("alike.png", 5, Hash(20, 21, 22, 23, 24), 9), Again.Claim);
        var first = Of(Upload("a.png", 0, Hash(20), 8), First.Claim);
        var review = Assert.IsType<Verdict.Counted>(Fold(RepeatedClaims.Review, [first, alike])[alike.Id]).Review;
        Assert.Equal((first.Id, false), (review?.Earlier, review!.SameClaim));
    }

    [Fact]
    public void An_upload_that_does_not_count_is_not_held_against_a_later_one()
    {
        var other = Claimed("other.png", -9, 1, submitter: "dp9");
        var blank = Of(Blank("blank.png", 1, 7), Claimed("x.png", 1, 7).Claim);
        var verdicts = Fold(RepeatedClaims.Duplicate, [other, First, blank, Again, Third]);
        Assert.Equal(other.Id, Assert.IsType<Verdict.Duplicate>(verdicts[First.Id]).Of.Earlier);
        Assert.IsType<Verdict.Rejected>(verdicts[blank.Id]);
        Assert.Equal(new Verdict.Counted(), verdicts[Again.Id]);
        Assert.Equal(Again.Id, Assert.IsType<Verdict.Duplicate>(verdicts[Third.Id]).Of.Earlier);
    }

    [Fact]
    public void An_analyst_goes_before_the_policy()
    {
        Assert.Equal(new Verdict.Counted(), Fold(RepeatedClaims.Duplicate, [First, Again], Ruled(new RulingSubject.Upload(Again.Key), RulingDecision.Counts))[Again.Id]);
        Assert.Equal(new Verdict.Counted(), Fold(RepeatedClaims.Duplicate, [First, Again], Ruled(new RulingSubject.Pair(First.Key, Again.Key), RulingDecision.DifferentActs))[Again.Id]);
        Assert.Equal(new Verdict.Counted(), Fold(RepeatedClaims.Duplicate, [First, Again], Ruled(new RulingSubject.Upload(First.Key), RulingDecision.DoesNotCount))[Again.Id]);
    }

    [Property]
    public bool The_order_of_the_facts_does_not_matter_and_every_claim_counts_once(byte[] claims, int turn)
    {
        Entry[] entries = [.. claims.Select((claim, i) => Claimed($"{i}.png", (claim >> 4) + 1, i, submitter: $"dp{claim % 3}"))];
        var start = entries.Length == 0 ? 0 : (int)((uint)turn % entries.Length);
        var verdicts = Fold(RepeatedClaims.Duplicate, entries);
        var turned = Fold(RepeatedClaims.Duplicate, [.. entries.Skip(start), .. entries.Take(start)]);
        return entries.All(entry => verdicts[entry.Id] == turned[entry.Id])
            && entries.GroupBy(entry => entry.Claim.Submitter).All(same => verdicts[same.MinBy(entry => entry.Key)!.Id] is Verdict.Counted
                && same.Count(entry => verdicts[entry.Id] is Verdict.Counted) == 1);
    }

    private static void AssertAllCount(Entry[] entries)
        => Assert.All(Fold(RepeatedClaims.Duplicate, entries).Values, verdict => Assert.Equal(new Verdict.Counted(), verdict));

    private static IReadOnlyDictionary<EntryId, Verdict> Fold(RepeatedClaims policy, Entry[] entries, params Ruling[] rulings)
        => VerdictFold.Fold(entries, entries.SelectMany(entry => Matcher.Judge(entry, entries)).Distinct(), new MatchPolicy { RepeatedClaims = policy }, rulings);

    private static Ruling Ruled(RulingSubject subject, RulingDecision decision) => new("analyst", Monday, subject, decision, "looked at it");

    // Pictures that have nothing in common, unless their contents are the same.
    private static Entry Claimed(
        string name, int minute, int content, string unit = "u1", string? submitter = "dp1", string? article = "a1", Channel? channel = Channel.Moments)
        => Of(
            Upload(name, minute, Hash(Enumerable.Range(0, 128).Select(bit => (int)(Scramble(content, bit) % 256)).Distinct()), content, unit),
            new Claim(
                Monday.AddMinutes(minute),
                Unit(unit),
                submitter is null ? null : SubmitterId.Parse(submitter).OrThrow(),
                article is null ? null : ArticleId.Parse(article).OrThrow(),
                channel));

    private static Entry Of(Entry upload, Claim claim) => new(upload.Name, upload.Content, claim, upload.Inspection);
}
