using RepostAudit.Imaging.Skia.Painting.Letters;

namespace RepostAudit.Imaging.Tests.Painting;

public class LineBreaksTests
{
    private static readonly Lettering Dots = Lettering.AtMost(LetteringLevel.Dots);

    // A dot of one pixel: six pixels a character.
    private const float Size = 10;

    [Fact]
    public void Latin_text_breaks_at_spaces()
        => Assert.Equal(["the river", "is clearer"], Dots.Lines("the river is clearer", Size, 10 * 6, 5));

    [Fact]
    public void Chinese_text_breaks_anywhere()
        => Assert.Equal(["砚溪水", "更清了"], Dots.Lines("砚溪水更清了", Size, 3 * 6, 5));

    [Fact]
    public void What_does_not_fit_ends_in_dots()
        => Assert.Equal(["the river", "is..."], Dots.Lines("the river is clearer than ever", Size, 9 * 6, 2));

    [Fact]
    public void A_word_wider_than_the_line_stands_alone()
        => Assert.Equal(["a", "thoroughfare", "here"], Dots.Lines("a thoroughfare here", Size, 6 * 6, 5));
}
