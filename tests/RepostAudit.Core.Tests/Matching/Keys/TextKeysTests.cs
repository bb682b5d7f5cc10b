using FsCheck.Xunit;
using RepostAudit.Core.Matching.Keys;
using static RepostAudit.Core.Tests.Facts;

namespace RepostAudit.Core.Tests.Matching.Keys;

public class TextKeysTests
{
    [Property]
    public void There_are_at_most_so_many_each_once_and_always_the_same(int seed)
    {
        var page = Text([.. Enumerable.Range(0, 60).Select(i => Words(seed, i))]);
        var keys = TextKeys.Of(page);

        Assert.InRange(keys.Count, 1, TextKeys.Most);
        Assert.Equal(keys.Distinct(), keys);
        Assert.Equal(keys, TextKeys.Of(page));
    }

    [Fact]
    public void Lines_come_first_then_pairs_then_pieces()
        => Assert.Equal(
            ["林晓月", "春耕推进会", "林晓月|春耕推进会", "春耕推进", "耕推进会"],
            TextKeys.Of(Text(["林晓月", "春耕推进会"])));

    [Fact]
    public void A_time_is_no_key_by_itself_but_one_with_the_line_beside_it()
    {
        var keys = TextKeys.Of(Text(["林晓月", "15:28", "转发了文章"]));

        Assert.DoesNotContain("1528", keys);
        Assert.Contains("林晓月|1528", keys);
        Assert.Contains("1528|转发了文章", keys);
        Assert.DoesNotContain("林晓月|1529", keys);
    }

    [Fact]
    public void What_says_nothing_makes_no_keys() => Assert.Empty(TextKeys.Of(Text(["15:28", "87%", "12", "…", "3"])));

    private static string Words(int seed, int line)
        => string.Concat(Enumerable.Range(0, 1 + (int)(Scramble(seed, line) % 30)).Select(i => (char)('一' + (int)(Scramble(seed + line, i) % 500))));
}
