using RepostAudit.Core.Ledger.Evidence;
using RepostAudit.Core.Matching.Comparison;
using RepostAudit.Core.Matching.Scoring;
using static RepostAudit.Core.Tests.Facts;

namespace RepostAudit.Core.Tests.Matching.Scoring;

public class RarityTests
{
    private const string Title = "春耕备耕工作推进会召开";

    private static readonly Commonness Known = Commonness.Of(Enumerable.Range(0, 20).Select(i => Read($"{i}.png", i, i, [Title], unit: $"u{i}")));

    [Fact]
    public void A_name_in_common_is_rare_and_a_title_in_common_is_not()
    {
        var (name, title) = (Of(["林晓月", Title], ["林晓月", Title]), Of(["林晓月", Title], ["赵建国", Title]));

        Assert.True(name is { MostShared: > 1, RareLines: > 0.5, MissingEarlier: 0, MissingLater: 0 }, $"{name}");
        Assert.True(title is { MostShared: < 0.1, RareLines: 0, MissingEarlier: > 1, MissingLater: > 1 }, $"{title}");
        Assert.True(name.Shared > title.Shared);
    }

    [Fact]
    public void The_same_line_twice_counts_once()
        => Assert.Equal(Of(["林晓月", Title], ["林晓月", Title]), Of(["林晓月", "林晓月", Title], ["林晓月", "林晓月", Title]));

    [Fact]
    public void What_is_missing_counts_by_its_rarity_and_by_the_most_of_it()
    {
        var found = Of([Title, "林晓月", "砚溪发布"], [Title]);

        Assert.True(found is { MissingLater: 0, MostMissingLater: 0 } && found.MissingEarlier > found.MostMissingEarlier && found.MostMissingEarlier > 1, $"{found}");
    }

    [Fact]
    public void Pages_without_words_have_nothing_rare() => Assert.Equal(default, Of([], []));

    private static Rarity Of(string[] earlier, string[] later)
    {
        var (one, other) = (Read("a.png", 0, 101, earlier, unit: "u0"), Read("b.png", 1, 102, later, unit: "u1"));
        PageEvidence page = PageComparer.Compare(Page.Of(one.Print!.Text!, null), Page.Of(other.Print!.Text!, null));
        return Rarity.Of(one, other, page, Known);
    }
}
