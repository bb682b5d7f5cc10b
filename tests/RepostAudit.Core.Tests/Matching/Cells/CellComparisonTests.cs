using RepostAudit.Core.Ledger.Evidence;
using RepostAudit.Core.Matching.Cells;
using RepostAudit.Core.Pictures;
using static RepostAudit.Core.Tests.Facts;

namespace RepostAudit.Core.Tests.Matching.Cells;

public class CellComparisonTests
{
    private const int Side = 120;
    private const int Cells = Side / CellMap.Size;

    private static readonly Placement InPlace = Placement.Similarity(1, 0, 0);

    private static readonly Plane Picture = Painted(1);

    [Fact]
    public void The_same_picture_is_the_same_in_every_cell()
        => Assert.Equal(new CellCounts(Cells * Cells, 0, 0, 0), CellComparison.Compare(Picture, Picture, InPlace).Count());

    [Theory]
    [InlineData(0.5, 20)]
    [InlineData(0.8, -10)]
    [InlineData(1, 30)]
    public void Neither_brightness_nor_contrast_changes_that(double contrast, int brightness)
    {
        var changed = Retouched((_, _, grey) => (int)(grey * contrast) + brightness);

        Assert.Equal(Cells * Cells, CellComparison.Compare(Picture, changed, InPlace).Count().Same);
        Assert.Equal(Cells * Cells, CellComparison.Compare(changed, Picture, InPlace).Count().Same);
    }

    [Fact]
    public void Another_picture_is_another_in_most_cells()
    {
        var seen = CellComparison.Compare(Picture, Painted(2), InPlace).Count();

        Assert.True(seen.Other > 5 * seen.Same, $"{seen}");
    }

    [Fact]
    public void What_was_wiped_out_is_gone_seen_from_the_one_side_and_added_from_the_other()
    {
        var wiped = Retouched((x, y, grey) => x >= 40 && x < 80 && y < 60 ? 200 : grey);
        CellCounts Inside(CellMap cells) => cells.Count(new Box(40, 0, 80, 60));

        Assert.Equal(new CellCounts(0, 0, 24, 0), Inside(CellComparison.Compare(Picture, wiped, InPlace)));
        Assert.Equal(new CellCounts(0, 0, 0, 24), Inside(CellComparison.Compare(wiped, Picture, InPlace)));
        Assert.Equal(Cells * Cells - 24, CellComparison.Compare(Picture, wiped, InPlace).Count().Same);
    }

    [Fact]
    public void Nothing_on_either_is_empty_and_what_lies_outside_is_unseen()
    {
        Plane blank = new(Side, Side, [.. Enumerable.Repeat((byte)128, Side * Side)]);
        var half = CellComparison.Compare(Picture, Picture, Placement.Similarity(1, 0, 60));

        Assert.Equal(default, CellComparison.Compare(blank, blank, InPlace).Count());
        Assert.Equal(CellState.Empty, CellComparison.Compare(blank, blank, InPlace)[3, 3]);
        Assert.Equal(CellState.Unseen, half[5, Cells - 1]);
        Assert.Equal(0, half.Count(new Box(0, 60, Side, Side)).All);
    }

    [Fact]
    public void A_picture_that_is_twice_as_large_and_a_little_beside_its_place_is_the_same()
    {
        Plane large = new(2 * Side, 2 * Side, [.. Enumerable.Range(0, 4 * Side * Side).Select(i => Picture.Row(i / (2 * Side) / 2)[i % (2 * Side) / 2])]);
        var seen = CellComparison.Compare(Picture, large, Placement.Similarity(2, 2, -2)).Count();

        Assert.True(seen.Same > 0.9 * seen.All && seen.All > 0.8 * Cells * Cells, $"{seen}");
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(CellMap.Size - 1, 40)]
    [InlineData(CellMap.Size, CellMap.Size)]
    public void Of_pictures_smaller_than_a_cell_nothing_is_said(int width, int height)
    {
        Plane small = new(width, height, new byte[width * height]);

        Assert.Equal(0, CellComparison.Compare(small, Picture, InPlace).Count().Same);
        Assert.Equal(0, CellComparison.Compare(Picture, small, InPlace).Count().Same);
    }

    // Fields of 4 × 4 samples, dark and light.
    private static Plane Painted(int seed) => new(Side, Side, [.. Enumerable.Range(0, Side * Side)
        .Select(i => (byte)(40 + (Scramble(seed, (i / Side / 4 * Side) + (i % Side / 4)) % 160)))]);

    private static Plane Retouched(Func<int, int, byte, int> retouch)
        => new(Side, Side, [.. Enumerable.Range(0, Side * Side).Select(i => (byte)retouch(i % Side, i / Side, Picture.Samples[i]))]);
}
