using FsCheck;
using FsCheck.Xunit;
using RepostAudit.Core.Matching.Lines;
using static RepostAudit.Core.Tests.Facts;

namespace RepostAudit.Core.Tests.Matching.Lines;

public class PageLineTests
{
    [Theory]
    [InlineData("林晓月 (Lin)", "林晓月lin", "林晓月lin")]
    [InlineData("ＡＢＣ　１２", "abc12", "abc12")]
    [InlineData("15:28 HD 5G", "1528hd5g", "")]
    [InlineData("１５：２８", "1528", "")]
    [InlineData("林晓月 3 分钟前", "林晓月3分钟前", "林晓月")]
    [InlineData("春耕 87%", "春耕87", "春耕")]
    [InlineData("……", "", "")]
    public void A_line_has_letters_and_digits_and_of_them_what_lasts(string text, string whole, string lasting)
    {
        var line = PageLine.Of(Line(text, 0, 0));

        Assert.Equal((whole, lasting), (line.Whole, line.Lasting));
        Assert.Equal(whole != lasting, line.Passing);
    }

    [Theory]
    [InlineData("１５：２８", 928)]
    [InlineData("下午３:２８", 928)]
    public void Full_width_digits_tell_the_time_as_well(string text, int minutes) => Assert.Equal([minutes], PageLine.Of(Line(text, 0, 0)).Moments);

    [Theory]
    [InlineData("٠٩:٣٠")]
    [InlineData("१२:३० %")]
    [InlineData("９９９９９９９９９９９９:00")]
    public void Digits_of_other_scripts_are_read_without_fail(string text) => Assert.Empty(PageLine.Of(Line(text, 0, 0)).Moments);

    [Fact]
    public void Bare_numbers_weigh_nothing_and_longer_lines_weigh_more_up_to_one()
    {
        Assert.Equal((false, 0.0), (PageLine.Of(Line("128", 0, 0)).Telling, PageLine.Of(Line("128", 0, 0)).Weight));
        var weights = Enumerable.Range(1, 40).Select(length => PageLine.Of(Line(new string('长', length), 0, 0)).Weight).ToList();
        Assert.Equal(weights.Order(), weights);
        Assert.InRange(weights[^1], 0.99, 1);
        Assert.Equal(weights[9] / 2, PageLine.Of(Line(new string('长', 10), 0, 0, confidence: 50)).Weight, 12);
    }

    [Property]
    public void Any_text_can_be_prepared(NonNull<string> text)
    {
        var line = PageLine.Of(Line(text.Get, 0, 0));

        Assert.InRange(line.Weight, 0, 1);
        Assert.True(line.Lasting.Length <= line.Whole.Length);
        Assert.All(line.Moments, moment => Assert.InRange(moment, 0, 24 * 60 - 1));
    }
}
