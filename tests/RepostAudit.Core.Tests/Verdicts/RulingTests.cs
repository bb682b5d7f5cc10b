using RepostAudit.Core.Ledger;
using RepostAudit.Core.Matching;
using RepostAudit.Core.Pictures;
using RepostAudit.Core.Rulings;
using RepostAudit.Core.Verdicts;
using static RepostAudit.Core.Tests.Facts;

namespace RepostAudit.Core.Tests.Verdicts;

public class RulingTests
{
    private static readonly Entry First = Upload("a.png", 0, Hash(1), 1);
    private static readonly Entry Alike = Upload("b.png", 5, Hash(1, 2), 2);
    private static readonly Entry Other = Upload("c.png", 9, Hash(Enumerable.Range(50, 100)), 3);

    [Fact]
    public void A_pair_ruled_different_is_no_duplicate()
        => Assert.Equal(new Verdict.Counted(), Judge(Alike, On(First, Alike, RulingDecision.DifferentActs)));

    [Fact]
    public void A_pair_ruled_the_same_is_a_duplicate_though_no_engine_saw_it()
    {
        var duplicate = Assert.IsType<Verdict.Duplicate>(Judge(Other, On(Other, First, RulingDecision.SameAct)));

        Assert.Equal((First.Id, 1.0), (duplicate.Of.Earlier, duplicate.Of.Score));
    }

    [Fact]
    public void A_ruling_makes_nothing_of_the_earlier_of_a_pair()
        => Assert.Equal(new Verdict.Counted(), Judge(First, On(First, Other, RulingDecision.SameAct)));

    [Fact]
    public void The_latest_ruling_on_a_subject_is_in_force_whatever_the_order()
    {
        Ruling[] rulings = [On(First, Alike, RulingDecision.DifferentActs), On(First, Alike, RulingDecision.SameAct) with { At = Monday.AddDays(2) }];

        Assert.IsType<Verdict.Duplicate>(Judge(Alike, rulings));
        Assert.IsType<Verdict.Duplicate>(Judge(Alike, [.. rulings.Reverse()]));
    }

    [Fact]
    public void An_upload_ruled_to_count_counts_and_one_ruled_out_is_rejected_with_the_reason()
    {
        Assert.Equal(new Verdict.Counted(), Judge(Alike, On(Alike, RulingDecision.Counts)));
        Assert.Equal(new Verdict.Rejected(Rejection.RuledOut, "because"), Judge(First, On(First, RulingDecision.DoesNotCount)));
    }

    private static Verdict Judge(Entry entry, params Ruling[] rulings)
        => VerdictFold.Fold([First, Alike, Other], Matcher.Judge(Alike, [First, Other]), new MatchPolicy(), rulings)[entry.Id];

    private static Ruling On(Entry one, Entry other, RulingDecision decision) => new("a", Monday.AddDays(1), new RulingSubject.Pair(one.Key, other.Key), decision, "because");

    private static Ruling On(Entry entry, RulingDecision decision) => new("a", Monday.AddDays(1), new RulingSubject.Upload(entry.Key), decision, "because");
}
