using FsCheck.Xunit;
using RepostAudit.Core.Ledger.Evidence;
using RepostAudit.Core.Matching.Lines;
using static RepostAudit.Core.Tests.Facts;

namespace RepostAudit.Core.Tests.Matching.Lines;

public class LinePairingTests
{
    [Property(MaxTest = 300)]
    public void Each_line_has_one_other_at_most_and_either_page_finds_the_same_pairs(int seed)
    {
        var (a, b) = (Lines(seed), Lines(seed + 1));
        var pairs = LinePairing.Of(a, b);

        Assert.Equal(pairs.Count, pairs.DistinctBy(pair => pair.A).Count());
        Assert.Equal(pairs.Count, pairs.DistinctBy(pair => pair.B).Count());
        Assert.Equal(pairs.ToHashSet(), LinePairing.Of(b, a).Select(pair => pair.Turned).ToHashSet());
        Assert.All(pairs, pair => Assert.Equal(TextSimilarity.Of(a[pair.A].Lasting, b[pair.B].Lasting), pair.Similarity));
        Assert.All(pairs, pair => Assert.InRange(pair.Similarity, LinePairing.LeastSimilarity, 1));
    }

    [Property]
    public void A_page_is_paired_with_itself_line_by_line(int seed)
    {
        var lines = Lines(seed);

        Assert.Equal(
            lines.Index().Where(line => line.Item.Lasting.Length > 0).Select(line => new LinePair(line.Index, line.Index, 1)),
            LinePairing.Of(lines, lines));
    }

    [Fact]
    public void An_equal_line_comes_before_one_that_is_merely_alike()
    {
        PageLine[] a = [.. ((string[])["春耕备耕推进会", "春耕备耕推进"]).Select(text => PageLine.Of(Line(text, 0, 0)))];
        PageLine[] b = [.. ((string[])["春耕备耕推进", "春耕备耕推进会议"]).Select(text => PageLine.Of(Line(text, 0, 0)))];

        Assert.Equal([new(1, 0, 1), new(0, 1, 0.9)], LinePairing.Of(a, b));
    }

    [Fact]
    public void Of_a_text_that_stands_several_times_those_go_together_that_stand_in_the_same_place()
    {
        // The chat was scrolled by 300 samples: the first name left the screen, another came from below.
        PageLine[] before = [.. ((IEnumerable<(string, int)>)[("陈刚欣", 100), ("老船长", 300), ("陈刚欣", 500)]).Select(line => PageLine.Of(Line(line.Item1, 40, line.Item2)))];
        PageLine[] after = [.. ((IEnumerable<(string, int)>)[("老船长", 0), ("陈刚欣", 200), ("陈刚欣", 400)]).Select(line => PageLine.Of(Line(line.Item1, 40, line.Item2)))];
        var pairs = LinePairing.Of(before, after);
        Assert.Contains(new LinePair(0, 1, 1), pairs);

        var placed = LinePairing.ByPlace(before, after, pairs, Placement.Similarity(1, 0, -300));

        Assert.Equal([new(0, 2, 1), new(1, 0, 1), new(2, 1, 1)], placed.OrderBy(pair => pair.A));
    }

    [Fact]
    public void A_line_that_goes_with_one_that_resembles_it_is_not_paired_a_second_time_by_place()
    {
        PageLine[] a = [.. ((IEnumerable<(string, int)>)[("春耕备耕推进会", 100), ("春耕备耕推进会", 500)]).Select(line => PageLine.Of(Line(line.Item1, 40, line.Item2)))];
        PageLine[] b = [.. ((IEnumerable<(string, int)>)[("春耕备耕推进会", 500), ("春耕备耕推进", 900)]).Select(line => PageLine.Of(Line(line.Item1, 40, line.Item2)))];
        var pairs = LinePairing.Of(a, b);
        Assert.Equal([new(0, 0, 1), new(1, 1, 0.9)], pairs);

        Assert.Equal([new(0, 0, 1), new(1, 1, 0.9)], LinePairing.ByPlace(a, b, pairs, Placement.Similarity(1, 0, 0)).OrderBy(pair => pair.A));
    }

    [Property]
    public void Pairing_by_place_keeps_each_line_to_one_other(int seed)
    {
        var (a, b) = (Lines(seed), Lines(seed + 1));
        var pairs = LinePairing.Of(a, b);
        var placed = LinePairing.ByPlace(a, b, pairs, Placement.Similarity(1, 0, Scramble(seed, 7) % 200));

        Assert.Equal(pairs.Count, placed.Count);
        Assert.Equal(placed.Count, placed.DistinctBy(pair => pair.A).Count());
        Assert.Equal(placed.Count, placed.DistinctBy(pair => pair.B).Count());
        Assert.All(placed, pair => Assert.True(pair.Similarity < 1 || a[pair.A].Lasting == b[pair.B].Lasting));
    }

    // Few letters, so that much is alike; some lines that say nothing.
    private static PageLine[] Lines(int seed) => [.. Enumerable.Range(0, (int)(Scramble(seed, -1) % 12)).Select(line => PageLine.Of(Line(
        string.Concat(Enumerable.Range(0, (int)(Scramble(seed, line) % 7)).Select(i => (char)('a' + (int)(Scramble(seed, 100 + (10 * line) + i) % 3)))), 0, 60 * line)))];
}
