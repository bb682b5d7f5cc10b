using FsCheck.Xunit;
using RepostAudit.Core.Fingerprints;
using RepostAudit.Core.Ledger;
using RepostAudit.Core.Matching;
using RepostAudit.Core.Matching.Acts;
using RepostAudit.Core.Matching.Scoring;
using RepostAudit.Core.Pictures;
using RepostAudit.Core.Rulings;
using RepostAudit.Core.Tests.Matching;
using RepostAudit.Core.Uploads;
using RepostAudit.Core.Verdicts;
using static RepostAudit.Core.Tests.Facts;

namespace RepostAudit.Core.Tests.Verdicts;

public class FurtherActsTests
{
    private static readonly Paper A = Post("林晓月", "小满的早晨", "河堤上的风筝", "转给家人看看");
    private static readonly Paper B = Post("赵长庚", "新桥合龙在即", "夜市烟火又起", "这条路我走过");
    private static readonly Paper C = Post("孟繁星", "稻花香里说丰年", "老街修旧如旧", "孩子们都去了");

    private readonly Dictionary<ContentHash, Plane> _planes = [];

    [Fact]
    public void A_collage_of_two_acts_names_both_and_is_one_duplicate()
    {
        var (first, second) = (Shown("a.png", 0, A), Shown("b.png", 5, B, "u2"));
        var collage = Shown("c.png", 9, Paper.Stack(A, B), "u3");

        var duplicate = Judge(collage, first, second);

        Assert.Equal(first.Id, duplicate.Of.Earlier);
        Assert.Equal([second.Id], duplicate.Further.Select(act => act.Of.Earlier));
        Assert.Null(duplicate.New);
    }

    [Fact]
    public void A_collage_of_three_acts_names_three()
    {
        Entry[] acts = [Shown("a.png", 0, A), Shown("b.png", 5, B, "u2"), Shown("c.png", 6, C, "u4")];

        var duplicate = Judge(Shown("d.png", 9, Paper.Stack(C, A, B), "u3"), acts);

        Assert.Equal(acts.Select(act => act.Id).ToHashSet(), duplicate.Further.Select(act => act.Of.Earlier).Append(duplicate.Of.Earlier).ToHashSet());
    }

    [Fact]
    public void The_earliest_upload_of_each_act_is_named()
    {
        Entry[] uploads = [Shown("a.png", 0, A), Shown("a2.png", 1, A), Shown("b.png", 5, B, "u2"), Shown("b2.png", 6, B, "u2")];

        var duplicate = Judge(Shown("c.png", 9, Paper.Stack(A, B), "u3"), uploads);

        Assert.Equal((uploads[0].Id, uploads[2].Id), (duplicate.Of.Earlier, Assert.Single(duplicate.Further).Of.Earlier));
    }

    [Fact]
    public void A_copy_of_a_copy_shows_no_second_act()
    {
        var duplicate = Judge(Shown("c.png", 9, A, "u3"), Shown("a.png", 0, A), Shown("b.png", 5, A, "u2"));

        Assert.Empty(duplicate.Further);
        Assert.Null(duplicate.New);
    }

    [Fact]
    public void Two_partners_that_an_analyst_called_one_act_are_one()
    {
        var (first, second) = (Shown("a.png", 0, A), Shown("b.png", 5, B, "u2"));
        Ruling same = new("an analyst", Monday, new RulingSubject.Pair(first.Key, second.Key), RulingDecision.SameAct, "one post, scrolled");

        Assert.Empty(Judge(Shown("c.png", 9, Paper.Stack(A, B), "u3"), [first, second], rulings: [same]).Further);
    }

    [Fact]
    public void Two_partners_that_a_link_joins_are_one()
    {
        var (first, second) = (Shown("a.png", 0, A), Shown("b.png", 5, B, "u2"));

        Assert.Empty(Judge(Shown("c.png", 9, Paper.Stack(A, B), "u3"), [first, second], links: [new(first.Key, second.Key, new(true, 0))]).Further);
    }

    [Fact]
    public void Partners_in_separate_parts_are_those_whose_link_matters()
    {
        var (first, copy, second) = (Shown("a.png", 0, A), Shown("a2.png", 1, A), Shown("b.png", 5, B, "u2"));
        var collage = Shown("c.png", 9, Paper.Stack(A, B), "u3");
        Entry[] all = [first, copy, second, collage];

        var pairs = SeparateParts.Of(Edges(collage, first, copy, second), key => all.SingleOrDefault(entry => entry.Key == key));

        Assert.Equal([(first.Id, second.Id), (copy.Id, second.Id)], pairs.Select(pair => (pair.Earlier.Id, pair.Later.Id)));
    }

    [Fact]
    public void A_half_that_nobody_has_shown_is_called_new()
    {
        var duplicate = Judge(Shown("c.png", 9, Paper.Stack(A, B), "u3"), Shown("a.png", 0, A));

        Assert.Empty(duplicate.Further);
        Assert.Equal(B.Lines.Count - 1, duplicate.New?.Lines);
        Assert.All(duplicate.New!.Words, word => Assert.Contains(word, B.Lines.Select(line => line.Text)));
    }

    [Fact]
    public void What_an_analyst_alone_called_a_duplicate_says_nothing_of_further_acts()
    {
        var (first, second) = (Shown("a.png", 0, A), Shown("c.png", 9, Paper.Stack(B, C), "u3"));
        Ruling same = new("an analyst", Monday, new RulingSubject.Pair(first.Key, second.Key), RulingDecision.SameAct, "seen");

        var duplicate = Judge(second, [first], rulings: [same]);

        Assert.True(duplicate is { Ruled: true, Further: [], New: null });
    }

    [Property(MaxTest = 20)]
    public bool The_order_of_the_facts_does_not_matter(int turn)
    {
        Entry[] uploads = [Shown("a.png", 0, A), Shown("a2.png", 1, A), Shown("b.png", 5, B, "u2"), Shown("b2.png", 6, B, "u2")];
        var collage = Shown("c.png", 9, Paper.Stack(A, B), "u3");
        var edges = Edges(collage, uploads);

        var shuffled = edges.Index().OrderBy(edge => Scramble(turn, edge.Index)).Select(edge => edge.Item).ToList();

        return Fold(collage, uploads, edges).Equals(Fold(collage, uploads, shuffled));
    }

    private static Paper Post(params string[] lines) => new(720, 1000, [new("15:28", 40, 40), .. lines.Select((line, i) => new Written(line, 100 + 20 * (i % 2), 180 + 140 * i)), new(lines[0] + "的朋友们都来看", 100, 780)]);

    private Entry Shown(string name, int minute, Paper paper, string unit = "u1")
    {
        var content = ContentHash.Of(System.Text.Encoding.UTF8.GetBytes(name));
        _planes[content] = paper.Plane();
        return new(Named(name), content, new Claim(Monday.AddMinutes(minute), Unit(unit)), new Inspection.Evidence(PictureFormat.Png, 1080, 2400, new Fingerprint(Hash(), 0, paper.Text())));
    }

    private Verdict.Duplicate Judge(Entry later, params Entry[] earlier) => Judge(later, earlier, []);

    private Verdict.Duplicate Judge(Entry later, Entry[] earlier, IReadOnlyList<Ruling>? rulings = null, IReadOnlyList<Edge>? links = null)
        => Assert.IsType<Verdict.Duplicate>(Fold(later, earlier, Edges(later, earlier), rulings, links));

    // Units that post something else, so that what the three show is rare.
    private static Verdict Fold(Entry later, Entry[] earlier, IReadOnlyList<Edge> edges, IReadOnlyList<Ruling>? rulings = null, IReadOnlyList<Edge>? links = null)
    {
        var others = Enumerable.Range(10, 20).Select(i => Read($"other{i}.png", i, i, ["全县安全生产工作会议召开"], unit: $"u{i}"));
        return VerdictFold.Fold([later], edges, new MatchPolicy(), rulings ?? [], new EdgeScorer([later, .. earlier, .. others]), links)[later.Id];
    }

    private IReadOnlyList<Edge> Edges(Entry later, params Entry[] earlier) => Matcher.Judge(later, earlier, _planes.GetValueOrDefault);
}
