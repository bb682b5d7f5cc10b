using RepostAudit.Imaging.Skia.Painting.Letters;
using SkiaSharp;

namespace RepostAudit.Imaging.Tests.Painting;

public class LetteringTests
{
    private static readonly Wording Title = new("春耕备耕工作推进会", "Spring ploughing gets under way");
    private static readonly Wording OtherTitle = new("春耕备耕工作总结会", "Spring ploughing is under way!!");

    public static TheoryData<LetteringLevel> Levels => [.. Enum.GetValues<LetteringLevel>()];

    [Theory, MemberData(nameof(Levels))]
    public void The_same_text_gives_the_same_pixels(LetteringLevel level)
    {
        var lettering = Forced(level);

        Assert.Equal(Pixels(lettering, Title), Pixels(Forced(level), Title));
        Assert.Equal(Pixels(lettering, Title), Pixels(lettering, Title));
    }

    [Theory, MemberData(nameof(Levels))]
    public void Another_text_gives_other_pixels(LetteringLevel level)
    {
        var lettering = Forced(level);

        Assert.NotEqual(Pixels(lettering, Title), Pixels(lettering, OtherTitle));
    }

    [Theory, MemberData(nameof(Levels))]
    public void No_ink_falls_outside_the_measured_width(LetteringLevel level)
    {
        var lettering = Forced(level);
        var width = (int)MathF.Ceiling(lettering.Measure(lettering.Say(Title), 20));
        using var bitmap = Written(lettering, Title);

        var rightmost = Enumerable.Range(0, bitmap.Width).Last(x => Enumerable.Range(0, bitmap.Height).Any(y => bitmap.GetPixel(x, y) != SKColors.White));

        Assert.InRange(rightmost, width / 2, width + 1);
    }

    [Fact]
    public void Dots_are_there_on_every_machine()
        => Assert.Equal(LetteringLevel.Dots, Lettering.AtMost(LetteringLevel.Dots).Level);

    [Fact]
    public void Every_printable_ASCII_character_has_its_own_dots()
    {
        var glyphs = Enumerable.Range(' ', '_' - ' ' + 1).Select(letter => Glyph((char)letter)).ToList();

        Assert.Equal(glyphs.Count, glyphs.Distinct().Count());
    }

    [Fact]
    public void Small_letters_borrow_the_capitals_dots()
        => Assert.Equal(Glyph('G'), Glyph('g'));

    [Fact]
    public void What_has_no_dots_shows_as_a_question_mark()
        => Assert.Equal(Glyph('?'), Glyph('报'));

    /// <summary>The lettering of exactly this level, or no test.</summary>
    internal static Lettering Forced(LetteringLevel level)
    {
        var lettering = Lettering.AtMost(level);
        Assert.SkipWhen(lettering.Level != level, $"this machine has no typeface for {level}");
        return lettering;
    }

    private static string Glyph(char letter)
        => string.Concat(from row in Enumerable.Range(0, DotFont.Rows) from column in Enumerable.Range(0, DotFont.Columns) select DotFont.Dot(letter, column, row) ? '#' : '.');

    private static byte[] Pixels(Lettering lettering, Wording text)
    {
        using var bitmap = Written(lettering, text);
        return bitmap.Bytes;
    }

    private static SKBitmap Written(Lettering lettering, Wording text)
    {
        var bitmap = new SKBitmap(new SKImageInfo(600, 40, SKColorType.Rgba8888, SKAlphaType.Opaque));
        using var canvas = new SKCanvas(bitmap);
        canvas.Clear(SKColors.White);
        lettering.Draw(canvas, lettering.Say(text), 0, 28, 20, SKColors.Black);
        return bitmap;
    }
}
