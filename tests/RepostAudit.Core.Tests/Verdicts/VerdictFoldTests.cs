using FsCheck.Xunit;
using RepostAudit.Core.Ledger;
using RepostAudit.Core.Matching;
using RepostAudit.Core.Pictures;
using RepostAudit.Core.Verdicts;
using static RepostAudit.Core.Tests.Facts;

namespace RepostAudit.Core.Tests.Verdicts;

public class VerdictFoldTests
{
    private static readonly MatchPolicy Policy = new() { DuplicateDistance = 2, ReviewDistance = 10 };

    [Fact]
    public void The_first_counts_and_the_later_is_its_duplicate()
    {
        var (first, later) = (Upload("a.png", 0, Hash(1), 1), Upload("b.png", 5, Hash(1, 2), 2));

        var verdicts = Fold(later, first);

        Assert.Equal(new Verdict.Counted(), verdicts[first.Id]);
        Assert.Equal(new Verdict.Duplicate(MatchKind.Reencoded, new Resemblance(first.Id, 1 - 1 / 128.0, new PairEvidence(false, 1))), verdicts[later.Id]);
    }

    [Fact]
    public void The_same_bytes_are_an_exact_duplicate_with_score_1()
    {
        var (first, later) = (Upload("a.png", 0, Hash(1), 1), Upload("b.png", 5, Hash(1), 1));

        var duplicate = Assert.IsType<Verdict.Duplicate>(Fold(first, later)[later.Id]);

        Assert.Equal((MatchKind.Exact, 1.0), (duplicate.Kind, duplicate.Of.Score));
    }

    [Fact]
    public void The_earliest_of_several_partners_is_named()
    {
        var (first, second, third) = (Upload("c.png", 0, Hash(1, 2), 1), Upload("b.png", 5, Hash(1), 2), Upload("a.png", 9, Hash(1), 3));

        var duplicate = Assert.IsType<Verdict.Duplicate>(Fold(first, second, third)[third.Id]);

        Assert.Equal(first.Id, duplicate.Of.Earlier);
    }

    [Fact]
    public void A_doubtful_resemblance_counts_and_asks_for_a_look()
    {
        var (first, later) = (Upload("a.png", 0, Hash(), 1), Upload("b.png", 5, Hash(1, 2, 3, 4), 2));

        var counted = Assert.IsType<Verdict.Counted>(Fold(first, later)[later.Id]);

        Assert.Equal(first.Id, counted.Review?.Earlier);
    }

    [Fact]
    public void What_is_no_evidence_is_rejected_and_never_a_duplicate()
    {
        var (blank, same) = (Blank("a.png", 0, 1), Blank("b.png", 5, 1));

        Assert.All(Fold(blank, same).Values, verdict => Assert.Equal(Rejection.Blank, Assert.IsType<Verdict.Rejected>(verdict).Reason));
    }

    [Fact]
    public void Uploads_of_the_same_moment_are_ordered_by_id()
    {
        var (a, b) = (Upload("a.png", 0, Hash(1), 1), Upload("b.png", 0, Hash(1), 1));
        var (first, later) = a.Id.CompareTo(b.Id) < 0 ? (a, b) : (b, a);

        Assert.IsType<Verdict.Counted>(Fold(a, b)[first.Id]);
        Assert.IsType<Verdict.Duplicate>(Fold(a, b)[later.Id]);
    }

    [Fact]
    public void An_earlier_upload_that_is_not_judged_itself_may_be_repeated()
    {
        var (elsewhere, judged) = (Upload("a.png", 0, Hash(1), 1), Upload("b.png", 5, Hash(1), 1));

        var verdicts = VerdictFold.Fold([judged], Matcher.Judge(judged, [elsewhere]), Policy);

        Assert.Equal(elsewhere.Id, Assert.IsType<Verdict.Duplicate>(verdicts[judged.Id]).Of.Earlier);
    }

    [Property]
    public bool The_order_of_the_facts_does_not_matter(int[] minutes, int[] bits, int turn)
    {
        var entries = minutes.Zip(bits, (minute, bit) => (minute, bit))
            .Select((pair, i) => Upload($"{i}.png", pair.minute % 7, Hash((pair.bit & 15) * 3, (pair.bit >> 4 & 3) + 100), i % 5))
            .ToList();
        var edges = entries.SelectMany(entry => Matcher.Judge(entry, entries)).ToList();
        var start = entries.Count == 0 ? 0 : (int)((uint)turn % entries.Count);

        var turned = VerdictFold.Fold([.. entries.Skip(start), .. entries.Take(start)], edges.AsEnumerable().Reverse(), Policy);

        return VerdictFold.Fold(entries, edges.Distinct(), Policy).All(pair => pair.Value == turned[pair.Key]);
    }

    private static IReadOnlyDictionary<Core.Uploads.EntryId, Verdict> Fold(params Entry[] entries)
        => VerdictFold.Fold(entries, entries.SelectMany(entry => Matcher.Judge(entry, entries)), Policy);
}
