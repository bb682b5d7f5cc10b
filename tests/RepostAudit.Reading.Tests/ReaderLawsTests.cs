using RepostAudit.Core.Pictures;
using RepostAudit.Core.Reading;

namespace RepostAudit.Reading.Tests;

/// <summary>The laws of <see cref="ITextReader"/>.</summary>
public sealed class ReaderLawsTests(Models models)
{
    public static TheoryData<int, int> Sizes => new()
    {
        { 1, 1 }, { 1, 700 }, { 700, 1 }, { 31, 33 }, { 5, 4000 }, { 4000, 5 }, { 720, 720 }, { 1100, 1000 }, { 16, 9000 },
    };

    [Theory, MemberData(nameof(Sizes))]
    public void Any_plane_is_read(int width, int height)
    {
        foreach (var plane in Planes(width, height))
        {
            Lawful(models.Reader.Read(plane));
        }
    }

    [Fact]
    public void Any_small_plane_is_read()
    {
        var sizes = new Random(3);
        for (var seed = 0; seed < 15; seed++)
        {
            Lawful(models.Reader.Read(NoisePlane.Of(sizes.Next(1, 256), sizes.Next(1, 256), seed)));
        }
    }

    [Fact]
    public void What_is_blank_says_nothing()
    {
        Assert.Empty(models.Reader.Read(Flat(720, 1600, 255)));
        Assert.Empty(models.Reader.Read(Flat(720, 1600, 0)));
    }

    [Fact]
    public void The_same_plane_gives_the_same_lines_on_every_reader_and_thread()
    {
        var plane = Page();
        var expected = models.Reader.Read(plane);
        using var fresh = Models.Open();

        var found = new IReadOnlyList<TextLine>[8];
        Parallel.For(0, found.Length, i => found[i] = (i % 2 == 0 ? fresh : models.Reader).Read(plane));

        Assert.Equal(12, expected.Count);
        Assert.All(found, lines => Assert.Equal(expected, lines));
    }

    [Fact]
    public void Equal_names_read_equally_so_the_name_is_fixed()
        => Assert.Equal("pp-ocrv4-mobile", models.Reader.Name);

    private static void Lawful(IReadOnlyList<TextLine> lines)
    {
        Assert.All(lines, line =>
        {
            Assert.NotEmpty(line.Text.Trim());
            Assert.InRange(line.Confidence, 0, 100);
            Assert.True(line.Place is { Height: > 0, Length: > 0 } && line.Place.X0 <= line.Place.X1);
        });
        Assert.Equal(lines.OrderBy(line => line.Place.CentreY).ThenBy(line => line.Place.CentreX), lines);
    }

    // Two columns whose rows are level, so that both parts of the order matter.
    private static Plane Page()
    {
        using var paper = new Paper(720, 1280);
        for (var row = 0; row < 6; row++)
        {
            paper.Write(new($"左边第{row}行", $"left {row} of six"), 40, 100 + row * 90, 30);
            paper.Write(new($"右边第{row}行", $"right {row} of six"), 420, 100 + row * 90, 30);
        }

        return paper.Plane();
    }

    private static IEnumerable<Plane> Planes(int width, int height)
        => [Flat(width, height, 0), Flat(width, height, 128), NoisePlane.Of(width, height, 1), Stripes(width, height)];

    private static Plane Flat(int width, int height, byte value)
    {
        var samples = new byte[width * height];
        Array.Fill(samples, value);
        return new(width, height, samples);
    }

    // Rules like those of a table, which a finder of lines takes for writing most readily.
    private static Plane Stripes(int width, int height)
    {
        var samples = new byte[width * height];
        for (var i = 0; i < samples.Length; i++)
        {
            samples[i] = (byte)(i / width % 12 < 4 && i % width % 9 < 6 ? 0 : 255);
        }

        return new(width, height, samples);
    }
}
