using RepostAudit.Core.Ledger.Evidence;
using RepostAudit.Core.Matching.Comparison;

namespace RepostAudit.Core.Tests.Matching.Comparison;

public class FixedBarsTests
{
    private static readonly Written[] Messages =
    [
        new("明天谁有空去接孩子", 120, 200),
        new("下雨了记得收衣服", 120, 320),
        new("春耕备耕工作推进会召开", 240, 440),
        new("各地抢抓农时全面铺开", 240, 560),
        new("砚溪发布官方账号", 240, 680),
        new("油菜花节开幕游客如织", 120, 800),
    ];

    [Fact]
    public void What_was_scrolled_under_the_title_is_out_of_sight_and_not_missing()
    {
        var found = PageComparer.Compare(Chat(0).Page(), Chat(180).Page());

        // The first message would stand at the very top of the screen, behind the title.
        Assert.Equal(
            [LineStatus.Passing, LineStatus.Same, LineStatus.Unseen, LineStatus.Same, LineStatus.Same, LineStatus.Same, LineStatus.Same, LineStatus.Same],
            found.Earlier.Select(line => line.Status));
        Assert.Equal((0, 0), (found.Measures.Earlier.Missing, found.Measures.Earlier.Replaced));
    }

    [Fact]
    public void What_lacks_in_a_chat_that_was_not_scrolled_is_missing()
    {
        Paper shorter = new(720, 1000, [.. Bars, .. Messages.Skip(1)]);
        var found = PageComparer.Compare(Chat(0).Page(), shorter.Page());

        Assert.NotEqual(LineStatus.Unseen, found.Earlier[2].Status);
        Assert.NotEqual(LineStatus.Same, found.Earlier[2].Status);
    }

    private static Written[] Bars => [new("15:28", 40, 40), new("柳湾镇工作交流群", 200, 110)];

    // The bars stay, the messages go up; what would stand behind the bars is not seen.
    private static Paper Chat(int scrolled) => new(
        720,
        1000,
        [.. Bars, .. Messages.Select(message => message with { Middle = message.Middle - scrolled }).Where(message => message.Middle > 135)]);
}
