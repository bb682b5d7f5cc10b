using RepostAudit.Core.Matching.Comparison;
using RepostAudit.Core.Reading;

namespace RepostAudit.Core.Tests.Matching.Comparison;

public class ArrangementTests
{
    [Fact]
    public void Two_members_who_post_the_same_article_one_after_the_other_see_the_sides_changed()
    {
        TextLine[] chat =
        [
            Line("业主交流群(21)", 87, 301, 126, 39), Line("知道了", 116, 219, 204, 42), Line("红烧肉怎么做来着", 118, 380, 306, 38),
            Line("已转发", 119, 223, 476, 42), Line("我在外面，晚点说", 117, 381, 579, 41), Line("已转发", 117, 224, 850, 45),
        ];
        Page first = Chat([.. chat, .. Card(165, 1020), .. Card(129, 1196), Line("为青澜县点赞", 335, 607, 1371, 37)]);
        Page second = Chat([.. chat, .. Card(129, 1020), .. Card(165, 1196), Line("为青澜县点赞", 119, 391, 1371, 37)]);

        var found = PageComparer.Compare(first, second).Measures;

        Assert.True(found.Slid >= 1.5, $"{found}");
    }

    private static TextLine[] Card(int left, int middle) =>
    [
        Line("枫林乡高标准农田建设进度过半", left, left + 410, middle, 34),
        Line("会议强调，要提高政治站位，压实工作责", left, left + 424, middle + 43, 29),
        Line("任，以更实的举措、更优的作风，确···", left, left + 402, middle + 76, 29),
    ];

    private static Page Chat(TextLine[] lines) => Page.Of(PageText.Of(730, 1580, lines), null);

    private static TextLine Line(string text, int left, int right, int middle, int height)
        => new(text, 100, new((short)left, (short)middle, (short)right, (short)middle, (short)height));
}
