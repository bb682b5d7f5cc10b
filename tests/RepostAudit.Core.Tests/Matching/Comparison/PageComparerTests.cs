using FsCheck.Xunit;
using RepostAudit.Core.Ledger.Evidence;
using RepostAudit.Core.Matching.Comparison;
using RepostAudit.Core.Pictures;
using RepostAudit.Core.Reading;
using static RepostAudit.Core.Tests.Facts;

namespace RepostAudit.Core.Tests.Matching.Comparison;

public class PageComparerTests
{
    private static readonly Paper Post = Paper.Post();

    [Fact]
    public void A_page_has_everything_in_common_with_itself()
    {
        var found = PageComparer.Compare(Post.Page(), Post.Page());

        Assert.Equal([LineStatus.Passing, .. Enumerable.Repeat(LineStatus.Same, 6)], found.Earlier.Select(line => line.Status));
        Assert.Equal(Enumerable.Range(1, 6), found.Later.Skip(1).Select(line => (int)line.Partner));
        AssertSame(found.Measures);
        Assert.Equal((1, 1, 0), (found.Measures.SamePassing, found.Measures.SharedMoments, found.Measures.OtherPassing));
        AssertPlace(1, 0, found);
        Assert.All(found.Regions, region => Assert.Equal(RegionKind.Same, region.Kind));
    }

    [Fact]
    public void One_that_was_encoded_anew_is_the_same()
    {
        var noisy = Post.Page(retouch: (i, grey) => (byte)(grey * 0.9 + 4 + Scramble(5, i) % 12));

        AssertSame(PageComparer.Compare(Post.Page(), noisy).Measures);
        AssertSame(PageComparer.Compare(noisy, Post.Page()).Measures);
    }

    [Theory]
    [InlineData(0.5)]
    [InlineData(0.75)]
    [InlineData(1.5)]
    public void One_of_another_size_is_the_same(double scale)
    {
        var found = PageComparer.Compare(Post.Page(), Post.Page(scale));

        AssertSame(found.Measures);
        AssertPlace(scale, 0, found);
        AssertSame(PageComparer.Compare(Post.Page(scale), Post.Page()).Measures);
    }

    [Fact]
    public void What_was_cut_off_is_unseen_and_not_missing()
    {
        var found = PageComparer.Compare(Post.Page(), Post.Page(from: 100, until: 700));

        Assert.Equal([LineStatus.Passing, .. Enumerable.Repeat(LineStatus.Same, 5), LineStatus.Unseen], found.Earlier.Select(line => line.Status));
        Assert.All(found.Later, line => Assert.Equal(LineStatus.Same, line.Status));
        Assert.Equal((0, 0, 0), (found.Measures.Earlier.Missing, found.Measures.OtherCells, found.Measures.LargestSpot));
        AssertPlace(1, -100, found);
    }

    [Fact]
    public void Another_name_in_the_place_of_the_name_is_a_replacement_from_either_side()
    {
        var other = Paper.Post(name: "赵建国");
        var (found, back) = (PageComparer.Compare(Post.Page(), other.Page()), PageComparer.Compare(other.Page(), Post.Page()));

        Assert.Equal(new LineFinding(LineStatus.Replaced, 1), found.Earlier[1]);
        Assert.Equal(new LineFinding(LineStatus.Replaced, 1), found.Later[1]);
        Assert.True(found.Measures is { Earlier.SurelyReplaced: > 0.5f, Later.SurelyReplaced: > 0.5f, Relabelled: > 0.5f, OtherCells: > 0 }, $"{found.Measures}");
        Assert.Equal(found.Measures.Earlier, back.Measures.Later);
        Assert.Equal(found.Measures.Later, back.Measures.Earlier);
    }

    [Fact]
    public void A_name_that_was_smeared_is_wiped_and_replaced_by_nothing()
    {
        Page smeared = new Paper(720, 1000, [.. Post.Lines.Where(line => line.Text != "林晓月")]).Page();
        var found = PageComparer.Compare(Post.Page(), smeared);

        Assert.Equal(new LineFinding(LineStatus.Wiped, -1), found.Earlier[1]);
        Assert.True(found.Measures is { Earlier: { Wiped: > 0.5f, Replaced: 0 }, EarlierCells: > 0, LaterCells: 0 }, $"{found.Measures}");
        Assert.Contains(found.Regions, region => region.Kind is RegionKind.OnlyEarlier && region is { X: >= 100 and < 250, Y: >= 120 and < 190 });
    }

    [Fact]
    public void A_clock_that_went_on_is_passing_and_looks_other()
    {
        var found = PageComparer.Compare(Post.Page(), Paper.Post(clock: "09:41").Page());

        Assert.Equal(LineStatus.Passing, found.Earlier[0].Status);
        Assert.Equal((0, 1, 0), (found.Measures.SamePassing, found.Measures.OtherPassing, found.Measures.SharedMoments));
        Assert.Equal((0, 0), (found.Measures.Earlier.Missing, found.Measures.LargestSpot));
    }

    [Fact]
    public void Without_pictures_the_words_are_compared_alone()
    {
        var found = PageComparer.Compare(Page.Of(Post.Text(), null), Post.Page());

        Assert.Equal((0, 0, 0), (found.Measures.SameCells, found.Measures.OtherCells, found.Measures.Trusted));
        Assert.True(found.Measures.Earlier is { Shared: > 4, Missing: 0 }, $"{found.Measures.Earlier}");
        Assert.Empty(found.Regions);
    }

    [Property(MaxTest = 60)]
    public void Either_of_two_finds_the_other_worth_a_look(int seed)
    {
        var (a, b) = (Hostile(seed), Hostile(seed + 1));

        Assert.Equal(PageComparer.WorthALook(a, b), PageComparer.WorthALook(b, a));
    }

    [Fact]
    public void Pages_with_words_in_common_are_worth_a_look_and_others_are_not()
    {
        Assert.True(PageComparer.WorthALook(Post.Page(), Paper.Post(name: "赵建国").Page()));
        Assert.False(PageComparer.WorthALook(Post.Page(), new Paper(720, 400, new Written("完全不同的一页", 40, 100), new Written("没有共同之处", 40, 200)).Page()));
        Assert.False(PageComparer.WorthALook(Page.Of(PageText.Of(1, 1, []), null), Post.Page()));
    }

    [Property(MaxTest = 60)]
    public void Whatever_the_pages_are_their_comparison_is_bounded_and_can_be_kept(int seed)
    {
        var (a, b) = (Hostile(seed), Scramble(seed, 9) % 3 == 0 ? Hostile(seed) : Hostile(seed + 1));
        var found = PageComparer.Compare(a, b);

        Assert.Equal((a.Lines.Count, b.Lines.Count), (found.Earlier.Count, found.Later.Count));
        Assert.All(found.Measures.Values(), value => Assert.True(float.IsFinite(value) && value >= 0, $"{found.Measures}"));
        Assert.All(found.Earlier, line => Assert.InRange(line.Partner, -1, b.Lines.Count - 1));
        Assert.All(found.Later, line => Assert.InRange(line.Partner, -1, a.Lines.Count - 1));
        Assert.All(found.Earlier.Concat(found.Later).Where(line => line.Status is LineStatus.Replaced), line => Assert.InRange(line.Partner, 0, 95));
        Assert.Equal(found, PageEvidence.FromBytes(found.ToBytes()));
        Assert.Equal(found, PageComparer.Compare(a, b));
    }

    private static void AssertSame(PairMeasures measures)
    {
        Assert.True(measures is { Earlier: { Missing: 0, Replaced: 0, Wiped: 0, Unseen: 0, Fresh: 0 }, Later: { Missing: 0, Replaced: 0, Wiped: 0, Unseen: 0, Fresh: 0 } }, $"{measures}");
        Assert.True(measures is { Trusted: 1, Relabelled: 0, Slid: 0, LargestSpot: 0, Followers: >= 6 }, $"{measures}");
        Assert.True(measures.SameCells >= 0.97 * (measures.SameCells + measures.OtherCells + measures.EarlierCells + measures.LaterCells), $"{measures}");
    }

    private static void AssertPlace(double scale, double down, PageEvidence found)
    {
        var (x, y) = found.Place!.Value.Map(300, 500);
        Assert.InRange(double.Hypot(x - 300 * scale, y - (500 + down) * scale), 0, 2);
    }

    // Blank pages, single lines, noise up to the bound; lines on one spot, without length or height, far outside; proxies of one sample, of none, of another shape.
    private static Page Hostile(int seed)
    {
        var count = (int)(Scramble(seed, 1) % 5) switch { 0 => 0, 1 => 1, 2 => PageText.MostLines, _ => (int)(Scramble(seed, 2) % 12) };
        var (spread, letters) = (1 + (int)(Scramble(seed, 3) % 3) * 1500, 2 + (int)(Scramble(seed, 4) % 40));
        var lines = Enumerable.Range(0, count).Select(line =>
        {
            int Draw(int what, int below) => (int)(Scramble(seed / 2, (line * 20) + what) % (ulong)below);
            var text = string.Concat(Enumerable.Range(0, 1 + Draw(1, 9)).Select(i => (char)('一' + Draw(10 + i, letters))));
            var left = Draw(2, spread) - (spread / 4);
            return new TextLine(
                Draw(3, 6) == 0 ? "15:28" : text,
                Draw(4, 101),
                new((short)left, (short)(Draw(5, spread) - (spread / 4)), (short)(left + Draw(6, 500)), (short)Draw(5, spread), (short)Draw(7, 60)));
        });
        Plane? proxy = (int)(Scramble(seed, 5) % 4) switch
        {
            0 => null,
            1 => new(1, 1, [200]),
            2 => new(90, 7, new byte[630]),
            _ => new(120, 200, [.. Enumerable.Range(0, 24_000).Select(i => (byte)Scramble(seed / 2, i))]),
        };
        return Page.Of(PageText.Of(Scramble(seed, 6) % 5 == 0 ? 1 : 240, 400, lines), proxy);
    }
}
