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
    [InlineData("刚刚", 0, 3)]
    [InlineData("40秒前", 0, 1)]
    [InlineData("3分钟前", 3, 4)]
    [InlineData("发布于 59 分钟前 删除", 59, 60)]
    [InlineData("2小时前", 120, 180)]
    public void How_long_ago_it_was_is_a_stretch_of_minutes(string text, int from, int until) => Assert.Equal(new Minutes(from, until), PassingWords.Ago(text));

    [Theory]
    [InlineData("3天前")]
    [InlineData("90分钟前")]
    [InlineData("30小时前")]
    [InlineData("99999999999分钟前")]
    [InlineData("15:28")]
    [InlineData("分钟前")]
    public void What_is_known_to_the_day_at_best_is_no_stretch_of_minutes(string text) => Assert.Null(PassingWords.Ago(text));

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
