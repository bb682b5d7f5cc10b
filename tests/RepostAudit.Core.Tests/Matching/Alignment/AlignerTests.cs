using FsCheck.Xunit;
using RepostAudit.Core.Ledger.Evidence;
using RepostAudit.Core.Matching.Alignment;
using RepostAudit.Core.Matching.Lines;
using RepostAudit.Core.Reading;
using static RepostAudit.Core.Tests.Facts;

namespace RepostAudit.Core.Tests.Matching.Alignment;

public class AlignerTests
{
    private const int Rows = 24;

    [Property]
    public void It_finds_a_scale_and_a_shift_among_lines_that_stand_elsewhere(int seed)
    {
        var place = Placement.Similarity(0.4 + Draw(seed, 1, 200) / 100, Draw(seed, 2, 200) - 100, Draw(seed, 3, 400) - 200);

        AssertFinds(place, seed, within: 6);
    }

    [Property]
    public void It_finds_the_perspective_of_a_photo(int seed)
    {
        var place = new Placement(
            0.9, 0.03 * (Draw(seed, 1, 2) - 1), 40 + Draw(seed, 2, 50), 0.03 * (Draw(seed, 3, 2) - 1), 0.9, 60, 0.0001 * (Draw(seed, 4, 2) - 1), 0.0002 * (Draw(seed, 5, 2) - 1));

        // About half a line: where four or five lines bear it out, a perspective may still be told by a simpler map.
        AssertFinds(place, seed, within: 20);
    }

    [Property]
    public void Lines_that_stand_in_no_order_are_aligned_by_few_or_not_at_all(int seed)
    {
        PageLine[] a = [.. Enumerable.Range(0, 8).Select(i => Words(seed, i, Draw(seed, i, 400), Draw(seed, 50 + i, 1500), 40))];
        PageLine[] b = [.. Enumerable.Range(0, 8).Select(i => Words(seed, i, Draw(seed, 100 + i, 400), Draw(seed, 150 + i, 1500), 40))];

        Assert.InRange(Aligner.Align(a, b, LinePairing.Of(a, b))?.Followers.Count ?? 0, 0, 6);
    }

    [Property]
    public void What_is_given_up_early_would_not_have_won(int seed)
    {
        // Of each three lines one stands elsewhere, or nowhere in particular: many placements are followed by some.
        PageLine[] a = [.. Enumerable.Range(0, 14).Select(i => Words(seed, i, Draw(seed, i, 300), Draw(seed, 50 + i, 1500), 40))];
        PageLine[] b = [.. a.Select((line, i) => Moved(line, Placement.Similarity(0.5 + i % 3 * 0.4, i % 3 * 60, Draw(seed, 100 + i, 30))))];
        var pairs = LinePairing.Of(a, b);
        int[] sure = [.. Enumerable.Range(0, pairs.Count)];

        var (best, most) = ((Placement?)null, 0.0);
        foreach (var one in sure)
        {
            foreach (var other in sure.Where(other => other >= one))
            {
                if (Aligner.Guess(a, b, pairs[one], pairs[other]) is { } guess)
                {
                    var support = sure.Where(p => Aligner.Follows(guess, a, b, pairs[p], slack: 1.0)).Sum(p => a[pairs[p].A].Weight + 0.05);
                    (best, most) = support > most + 1e-9 ? (guess, support) : (best, most);
                }
            }
        }

        Assert.NotNull(best);
        Assert.Equal(best, Aligner.Best(a, b, pairs, sure));
    }

    [Fact]
    public void Nothing_in_common_is_not_aligned() => Assert.Null(Aligner.Align([Words(1, 1, 0, 0, 40)], [Words(2, 2, 0, 0, 40)], []));

    private static void AssertFinds(Placement place, int seed, double within)
    {
        // Of each five lines one stands elsewhere on the other page.
        PageLine[] a = [.. Enumerable.Range(0, Rows).Select(i => Words(seed, i, 40 + Draw(seed, i, 300), 60 + 60 * i, 40))];
        PageLine[] b = [.. a.Select((line, i) => i % 5 == 3 ? Words(seed, i, Draw(seed, 300 + i, 300), Draw(seed, 400 + i, 1400), 40) : Moved(line, place))];

        var aligned = Aligner.Align(a, b, LinePairing.Of(a, b));

        Assert.NotNull(aligned);
        Assert.True(aligned.Followers.Count >= Rows * 4 / 5, $"{aligned.Followers.Count} follow");
        foreach (var (x, y) in ((double, double)[])[(60, 60), (400, 60), (60, 1400), (400, 1400), (250, 700)])
        {
            var ((u, v), (expectedU, expectedV)) = (aligned.Place.Map(x, y), place.Map(x, y));
            Assert.InRange(double.Hypot(u - expectedU, v - expectedV), 0, within);
        }
    }

    private static PageLine Moved(PageLine line, Placement place)
    {
        var at = line.Read.Place;
        var ((x0, y0), (x1, y1)) = (place.Map(at.X0, at.Y0), place.Map(at.X1, at.Y1));
        return PageLine.Of(line.Read with { Place = new((short)x0, (short)y0, (short)x1, (short)y1, (short)(at.Height * place.ScaleAt(at.CentreX, at.CentreY))) });
    }

    private static PageLine Words(int seed, int number, double left, double middle, int height)
    {
        var text = string.Concat(Enumerable.Range(0, 8).Select(i => (char)('一' + (int)(Scramble(seed + 77, (number * 8) + i) % 3000))));
        return PageLine.Of(new TextLine(text, 100, new((short)left, (short)middle, (short)(left + text.Length * height), (short)middle, (short)height)));
    }

    // 0 up to below.
    private static double Draw(int seed, int what, int below) => Scramble(seed, what) % 10_000 * (below / 10_000.0);
}
