using RepostAudit.Core.Matching.Lines;

namespace RepostAudit.Core.Tests.Matching.Lines;

public class PassingWordsTests
{
    [Theory]
    [InlineData("15:28")]
    [InlineData("3:28 pm")]
    [InlineData("下午 3：28")]
    [InlineData("凌晨1:05")]
    [InlineData("87%")]
    [InlineData("12.5 %")]
    [InlineData("36k/s")]
    [InlineData("0.4 mb/s")]
    [InlineData("3 分钟前")]
    [InlineData("2个月前")]
    [InlineData("昨天")]
    [InlineData("2024年3月4日")]
    [InlineData("3/4")]
    [InlineData("星期一")]
    [InlineData("5g")]
    public void What_time_changes_is_removed(string text) => Assert.Equal("", PassingWords.Remove(text).Trim());

    [Theory]
    [InlineData("林晓月")]
    [InlineData("1528")]
    [InlineData("春耕备耕推进会")]
    [InlineData("点赞 36")]
    [InlineData("分钟")]
    public void What_time_leaves_stays(string text) => Assert.Equal(text, PassingWords.Remove(text));

    [Theory]
    [InlineData("15:28", 928)]
    [InlineData("下午3:28", 928)]
    [InlineData("晚上 11：05", 23 * 60 + 5)]
    [InlineData("下午15:28", 928)]
    [InlineData("上午 9:00", 540)]
    [InlineData("0:00", 0)]
    public void Half_past_three_in_the_afternoon_and_15_30_are_one_moment(string text, int minutes) => Assert.Equal([minutes], PassingWords.Moments(text));

    [Theory]
    [InlineData("25:00")]
    [InlineData("12:60")]
    [InlineData("比分 112:98")]
    [InlineData("1:234")]
    [InlineData("三点")]
    public void What_is_no_time_of_day_is_no_moment(string text) => Assert.Empty(PassingWords.Moments(text));

    [Fact]
    public void A_line_may_name_several() => Assert.Equal([9 * 60, 17 * 60 + 30], PassingWords.Moments("9:00-17:30"));
}
