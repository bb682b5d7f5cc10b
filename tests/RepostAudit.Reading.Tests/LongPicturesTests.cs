using RepostAudit.Core.Pictures;

namespace RepostAudit.Reading.Tests;

/// <summary>Pictures much longer than a screen, which are looked at strip by strip.</summary>
public sealed class LongPicturesTests(Models models)
{
    private const int Lines = 60;

    [Theory, InlineData(0), InlineData(17), InlineData(41)]
    public void Every_line_of_a_capture_that_scrolls_is_read_once(int offset)
    {
        using var paper = new Paper(720, Lines * 100 + 200);
        for (var i = 0; i < Lines; i++)
        {
            paper.Write(new($"{Number(i)}号文件已转发", $"{Number(i)} was reposted"), 60, 100 + offset + i * 100, 34);
        }

        Assert.Equal(Numbers(), NumbersOf(paper.Plane()));
    }

    [Fact]
    public void Every_line_of_a_row_of_screens_is_read_once()
    {
        using var paper = new Paper(Lines * 100, 600);
        for (var i = 0; i < Lines; i++)
        {
            paper.Write(new($"{Number(i)}号文件", $"{Number(i)} reposted"), 20 + i % 15 * 400, 100 + i / 15 * 120, 34);
        }

        Assert.Equal(Numbers(), NumbersOf(paper.Plane()).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Lines_across_a_seam_are_not_cut()
    {
        using var paper = new Paper(4000, 400);
        for (var i = 0; i < 8; i++)
        {
            paper.Write(new("转发文章三百篇干部群众齐点赞春耕备耕工作推进会召开", "three hundred articles were reposted and"), 40 + i * 110, 40 + i * 48, 28);
        }

        var read = models.Reader.Read(paper.Plane());

        Assert.Equal(8, read.Count);
        Assert.Single(read.Select(line => line.Text.Replace(" ", "", StringComparison.Ordinal)).Distinct());
    }

    // Two digits from 2 to 9: a 1 may be read as an l, a 0 as an O.
    private static string Number(int i) => $"{2 + i / 8}{2 + i % 8}";

    private static IEnumerable<string> Numbers() => Enumerable.Range(0, Lines).Select(Number);

    private List<string> NumbersOf(Plane plane) => [.. models.Reader.Read(plane).Select(line => line.Text[..2])];
}
