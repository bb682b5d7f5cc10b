using RepostAudit.Core.Matching.Comparison;

namespace RepostAudit.Core.Tests.Matching.Comparison;

public class WrittenTimesTests
{
    [Theory]
    [InlineData("15:28", "3分钟前", "15:45", "20分钟前")]
    [InlineData("15:28", "刚刚", "15:28", "刚刚")]
    [InlineData("15:28", "15:25", "16:40", "15:25")]
    [InlineData("15:28", "3分钟前", "16:40", "下午3:25")]
    [InlineData("0:05", "10分钟前", "0:20", "25分钟前")]
    public void A_post_captured_again_names_its_time_to_the_minute(string clock, string time, string laterClock, string laterTime)
        => Assert.Equal((1, 1, 0), Times(clock, time, laterClock, laterTime));

    [Theory]
    [InlineData("15:28", "3分钟前", "16:40", "1小时前")]
    [InlineData("15:28", "2小时前", "16:28", "3小时前")]
    public void By_the_hour_it_may_be_the_same_and_proves_little(string clock, string time, string laterClock, string laterTime)
        => Assert.Equal((1, 0, 0), Times(clock, time, laterClock, laterTime));

    [Theory]
    [InlineData("15:28", "3分钟前", "15:45", "3分钟前")]
    [InlineData("15:28", "15:25", "16:40", "15:29")]
    [InlineData("15:28", "3分钟前", "18:40", "1小时前")]
    public void Another_post_was_made_at_another_time(string clock, string time, string laterClock, string laterTime)
        => Assert.Equal((0, 0, 1), Times(clock, time, laterClock, laterTime));

    [Theory]
    [InlineData("", "3分钟前", "15:45", "20分钟前")]
    [InlineData("15:28", "昨天", "15:45", "昨天")]
    [InlineData("15:28", "删除", "15:45", "20分钟前")]
    public void Where_one_of_them_tells_no_time_nothing_is_said(string clock, string time, string laterClock, string laterTime)
        => Assert.Equal((0, 0, 0), Times(clock, time, laterClock, laterTime));

    [Fact]
    public void A_time_far_from_everything_that_both_pages_have_is_no_time_of_the_same_thing()
    {
        Paper far = new(720, 2000, new("15:28", 40, 40), new("林晓月", 120, 180), new("春耕备耕工作推进会召开", 120, 260), new("3分钟前", 120, 1800));

        var found = PageComparer.Compare(far.Page(), far.Page()).Measures;

        Assert.Equal((0, 0, 0), (found.SameTimes, found.ExactTimes, found.OtherTimes));
    }

    private static (float, float, float) Times(string clock, string time, string laterClock, string laterTime)
    {
        var found = PageComparer.Compare(Post(clock, time), Post(laterClock, laterTime)).Measures;
        return (found.SameTimes, found.ExactTimes, found.OtherTimes);
    }

    private static Page Post(string clock, string time) => new Paper(
        720,
        1000,
        [
            .. clock.Length == 0 ? [] : (Written[])[new(clock, 40, 40)],
            new("详情页面", 280, 110),
            new("林晓月", 120, 180),
            new("春耕备耕工作推进会召开", 120, 260),
            new("各地抢抓农时全面铺开", 120, 340),
            new("砚溪发布官方账号", 120, 420),
            new(time, 120, 500),
        ]).Page();
}
