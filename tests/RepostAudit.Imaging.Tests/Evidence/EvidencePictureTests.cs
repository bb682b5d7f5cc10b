using RepostAudit.Core.Ledger.Evidence;
using RepostAudit.Core.Pictures;
using RepostAudit.Core.Reading;
using RepostAudit.Imaging.Skia.Evidence;
using RepostAudit.Imaging.Skia.Painting.Letters;
using SkiaSharp;

namespace RepostAudit.Imaging.Tests.Evidence;

public class EvidencePictureTests
{
    // 24 px around everything and 96 px between the pictures.
    private const int Margin = 24;
    private const int LaterLeft = Margin + 200 + 96;

    private static readonly SKColor Blue = new(0x00, 0x72, 0xB2);
    private static readonly SKColor Vermillion = new(0xD5, 0x5E, 0x00);
    private static readonly SKColor Dark = new(0x30, 0x30, 0x30);
    private static readonly Lettering Dots = Lettering.AtMost(LetteringLevel.Dots);
    private static readonly EvidenceWords Words = new("EARLIER", "LATER", "SAME ON BOTH", "DIFFERENT", "OVERLAP");

    private static readonly EvidenceSide Earlier = Side(200, 400, (20, 50), (20, 100), (20, 150), (20, 200));
    private static readonly EvidenceSide Later = Side(220, 300, (30, 60), (30, 110), (30, 250));

    /// <summary>The first lines agree, the second ones differ, the third is missing from the later; the fourth passes, and the later's third is beyond the earlier.</summary>
    private static readonly PageEvidence Found = new(
        Placement.Similarity(1, 10, 10),
        default,
        [new(LineStatus.Same, 0), new(LineStatus.Replaced, 1), new(LineStatus.Missing, -1), new(LineStatus.Passing, -1)],
        [new(LineStatus.Same, 0), new(LineStatus.Replaced, 1), new(LineStatus.Unseen, -1)],
        [new Region(RegionKind.Same, 120, 240, 40, 20), new Region(RegionKind.Other, 120, 270, 40, 20)]);

    [Fact]
    public void Both_pictures_keep_their_working_size()
    {
        using var bare = Draw(null, null);
        Assert.Equal((Margin + 200 + 96 + 220 + Margin, Margin + 400 + Margin), (bare.Width, bare.Height));

        using var written = Draw(null, Words);
        Assert.True(written.Width >= bare.Width && written.Height > bare.Height);
    }

    [Fact]
    public void A_proxy_is_shown_at_the_size_of_its_working_picture()
    {
        EvidenceSide half = new(new Plane(100, 200, new byte[100 * 200]), Earlier.Text);
        using var picture = Decode(EvidencePicture.Draw(half, Later, null, null, Dots));
        Assert.Equal(Margin + 200 + 96 + 220 + Margin, picture.Width);
        Assert.True(picture.GetPixel(Margin + 190, Margin + 390).Red < 128);
    }

    [Fact]
    public void Without_findings_nothing_is_coloured()
    {
        using var picture = Draw(null, null);
        Assert.Empty(Coloured(picture));
    }

    [Fact]
    public void Frames_lie_around_the_lines_in_the_colour_of_what_became_of_them()
    {
        using var picture = Draw(Found, null);

        Assert.Equal(Blue, Along(picture, Margin + 20, Margin + 40, 60));
        Assert.Equal(Vermillion, Along(picture, Margin + 20, Margin + 90, 60));
        Assert.Equal(Vermillion, Along(picture, Margin + 20, Margin + 140, 60));
        Assert.Null(Along(picture, Margin + 20, Margin + 190, 60));
        Assert.Equal(Blue, Along(picture, LaterLeft + 30, Margin + 50, 60));
        Assert.Equal(Vermillion, Along(picture, LaterLeft + 30, Margin + 100, 60));
        Assert.Null(Along(picture, LaterLeft + 30, Margin + 240, 60));
    }

    [Fact]
    public void The_frame_of_what_differs_is_broken_and_the_other_is_whole()
    {
        using var picture = Draw(Found, null);
        Assert.All(Enumerable.Range(Margin + 22, 56), x => Assert.Equal(Blue, picture.GetPixel(x, Margin + 40)));
        Assert.Contains(Enumerable.Range(Margin + 22, 56), x => picture.GetPixel(x, Margin + 90) != Vermillion);
    }

    [Fact]
    public void Regions_are_framed_in_both_pictures_and_in_the_later_where_they_lie_there()
    {
        using var picture = Draw(Found, null);
        Assert.True(Tinted(picture, Margin + 120, Margin + 240, 40, blue: true));
        Assert.True(Tinted(picture, Margin + 120, Margin + 270, 40, blue: false));
        Assert.True(Tinted(picture, LaterLeft + 130, Margin + 250, 40, blue: true));
        Assert.True(Tinted(picture, LaterLeft + 130, Margin + 280, 40, blue: false));
    }

    [Fact]
    public void Strokes_lead_from_the_lines_of_one_picture_to_those_of_the_other()
    {
        using var picture = Draw(Found, null);
        Assert.Contains(Enumerable.Range(Margin + 30, 60), y => Bluish(picture.GetPixel(Margin + 200 + 48, y)));
        Assert.Contains(Enumerable.Range(Margin + 90, 30), y => Reddish(picture.GetPixel(Margin + 200 + 48, y)) || Reddish(picture.GetPixel(Margin + 200 + 54, y)));
    }

    [Fact]
    public void The_part_that_both_show_is_outlined_in_both()
    {
        // The later picture is 300 high and the earlier begins 10 below its top, so they share 290 rows.
        using var picture = Draw(Found, null);
        Assert.Equal(Dark, Along(picture, Margin + 10, Margin + 290, 180));
        Assert.Equal(Dark, Along(picture, LaterLeft + 20, Margin + 10, 180));
    }

    [Fact]
    public void A_slanted_line_has_a_slanted_frame()
    {
        EvidenceSide slanted = new(Earlier.Picture, PageText.Of(200, 400, [new TextLine("a", 99, new(20, 50, 100, 90, 20))]));
        PageEvidence found = new(null, default, [new(LineStatus.Same, -1)], [], []);
        using var picture = Decode(EvidencePicture.Draw(slanted, new(Later.Picture, null), found, null, Dots));

        // The upper edge runs 10 px above the middle line, measured across it.
        Assert.Contains(Enumerable.Range(-2, 5), off => Bluish(picture.GetPixel(Margin + 60, Margin + 70 - 11 + off)));
        Assert.DoesNotContain(Enumerable.Range(20, 20), x => Bluish(picture.GetPixel(Margin + x, Margin + 85)));
    }

    [Fact]
    public void The_legend_shows_each_mark()
    {
        using var picture = Draw(Found, Words);
        var legend = Enumerable.Range(picture.Height - 3 * 36 - Margin, 3 * 36).SelectMany(y => Enumerable.Range(Margin, 70).Select(x => picture.GetPixel(x, y))).ToHashSet();
        Assert.Superset(new HashSet<SKColor> { Blue, Vermillion, Dark }, legend);
    }

    [Fact]
    public void The_same_findings_give_the_same_bytes()
        => Assert.Equal(EvidencePicture.Draw(Earlier, Later, Found, Words, Dots), EvidencePicture.Draw(Earlier, Later, Found, Words, Dots));

    private static SKBitmap Draw(PageEvidence? found, EvidenceWords? words) => Decode(EvidencePicture.Draw(Earlier, Later, found, words, Dots));

    private static SKBitmap Decode(byte[] png) => SKBitmap.Decode(png);

    private static EvidenceSide Side(int width, int height, params (short X, short Y)[] lines)
    {
        var samples = new byte[width * height];
        Array.Fill(samples, (byte)230);
        return new(new Plane(width, height, samples), PageText.Of(width, height, lines.Select(at => new TextLine("line", 99, new(at.X, at.Y, (short)(at.X + 60), at.Y, 20)))));
    }

    /// <summary>The colour of the marks that is met most along a row; null where there is none.</summary>
    private static SKColor? Along(SKBitmap picture, int x, int y, int length) => Enumerable.Range(x, length)
        .Select(column => picture.GetPixel(column, y))
        .Where(colour => colour == Blue || colour == Vermillion || colour == Dark)
        .GroupBy(colour => colour)
        .OrderByDescending(group => group.Count())
        .Select(group => (SKColor?)group.Key)
        .FirstOrDefault();

    private static bool Tinted(SKBitmap picture, int x, int y, int length, bool blue) => Enumerable.Range(x, length)
        .SelectMany(column => new[] { picture.GetPixel(column, y - 1), picture.GetPixel(column, y) })
        .Count(colour => blue ? Bluish(colour) : Reddish(colour)) > length / 2;

    private static IEnumerable<SKColor> Coloured(SKBitmap picture) => picture.Pixels.Where(colour => Bluish(colour) || Reddish(colour));

    private static bool Bluish(SKColor colour) => colour.Blue > colour.Red + 30;

    private static bool Reddish(SKColor colour) => colour.Red > colour.Blue + 30;
}
