using RepostAudit.Core.Matching.Comparison;
using RepostAudit.Core.Pictures;
using RepostAudit.Core.Reading;

namespace RepostAudit.Core.Tests.Matching;

/// <summary>A line on a paper.</summary>
/// <param name="Text">What is written.</param>
/// <param name="Left">Where it begins, in samples of a working picture.</param>
/// <param name="Middle">Its middle line, in samples of a working picture.</param>
internal readonly record struct Written(string Text, int Left, int Middle);

/// <summary>
/// A page of letters that are painted by hand: each character is a pattern of 3 × 3 dark and light fields, always the same for the same character. The
/// proxy is half as large as the working picture, in which letters are 40 samples high.
/// </summary>
internal sealed class Paper(int width, int height, params Written[] lines)
{
    private const int LetterHeight = 40;
    private const double Shrink = 0.5;

    public IReadOnlyList<Written> Lines => lines;

    /// <summary>A post: clock, name, two lines of text, a comment.</summary>
    public static Paper Post(string name = "林晓月", string clock = "15:28", string comment = "大家辛苦了") => new(
        720,
        1000,
        new(clock, 40, 40),
        new(name, 120, 180),
        new("春耕备耕工作推进会召开", 120, 260),
        new("各地抢抓农时全面铺开", 120, 340),
        new("砚溪发布官方账号", 120, 480),
        new("油菜花节开幕游客如织", 60, 620),
        new(comment, 120, 800));

    /// <summary>Papers one below the other, as in a collage.</summary>
    public static Paper Stack(params Paper[] papers)
    {
        List<Written> all = [];
        var top = 0;
        foreach (var paper in papers)
        {
            all.AddRange(paper.Lines.Select(line => line with { Middle = line.Middle + top }));
            top += paper.Height;
        }

        return new(papers.Max(paper => paper.Width), top, [.. all]);
    }

    public int Width => width;

    public int Height => height;

    /// <summary>A page as it is read and seen when its working picture is reduced or enlarged and cut.</summary>
    /// <param name="scale">1 as it is.</param>
    /// <param name="from">First row that is shown, in samples of the uncut paper.</param>
    /// <param name="until">The row after the last; null for all.</param>
    /// <param name="retouch">What becomes of a sample of the proxy; null for nothing.</param>
    public Page Page(double scale = 1, int from = 0, int? until = null, Func<int, byte, byte>? retouch = null)
        => Core.Matching.Comparison.Page.Of(Text(scale, from, until), Plane(scale, from, until, retouch));

    public PageText Text(double scale = 1, int from = 0, int? until = null)
    {
        var end = until ?? height;
        return PageText.Of(Size(width, scale), Size(end - from, scale), lines
            .Where(line => line.Middle - LetterHeight / 2 >= from && line.Middle + LetterHeight / 2 <= end)
            .Select(line => new TextLine(line.Text, 97, new(
                Short(line.Left * scale),
                Short((line.Middle - from) * scale),
                Short((line.Left + line.Text.Length * LetterHeight) * scale),
                Short((line.Middle - from) * scale),
                Short(LetterHeight * scale)))));
    }

    public Plane Plane(double scale = 1, int from = 0, int? until = null, Func<int, byte, byte>? retouch = null)
    {
        var shrink = scale * Shrink;
        var (columns, rows) = (Size(width, shrink), Size((until ?? height) - from, shrink));
        var samples = new byte[columns * rows];
        for (var i = 0; i < samples.Length; i++)
        {
            var grey = Grey(i % columns, i / columns);
            samples[i] = retouch is null ? grey : retouch(i, grey);
        }

        return new(columns, rows, samples);

        // The mean of 3 × 3 points of the paper.
        byte Grey(int column, int row)
        {
            var sum = 0;
            for (var k = 0; k < 9; k++)
            {
                sum += At((column + (k % 3 + 0.5) / 3) / shrink, (row + (k / 3 + 0.5) / 3) / shrink + from);
            }

            return (byte)(sum / 9);
        }
    }

    private int At(double x, double y)
    {
        foreach (var line in lines)
        {
            var (along, down) = ((x - line.Left) / LetterHeight, (y - line.Middle) / LetterHeight + 0.5);
            if (down is >= 0 and < 1 && along >= 0 && along < line.Text.Length)
            {
                var field = (int)(down * 3) * 3 + (int)(along % 1 * 3);
                return Facts.Scramble(line.Text[(int)along], field) % 2 == 0 ? 40 : 220;
            }
        }

        return 240;
    }

    private static int Size(double length, double scale) => Math.Max(1, (int)Math.Round(length * scale));

    private static short Short(double value) => (short)Math.Round(value);
}
