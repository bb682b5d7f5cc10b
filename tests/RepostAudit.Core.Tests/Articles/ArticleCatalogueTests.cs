using FsCheck.Xunit;
using RepostAudit.Core.Articles;
using RepostAudit.Core.Reading;
using static RepostAudit.Core.Tests.Articles.Screens;

namespace RepostAudit.Core.Tests.Articles;

public class ArticleCatalogueTests
{
    private const string Planting = "清溪县春季植树活动在北岭公园正式启动";
    private const string Clinic = "县医院新门诊楼下月起接待患者";
    private const string Lecture3 = "乡村夜校第3讲：果树怎样过冬";
    private const string Lecture4 = "乡村夜校第4讲：果树怎样过冬";
    private const string Drill = "消防演练走进校园";

    private static readonly ArticleCatalogue Known = Catalogue(("plant", Planting), ("clinic", Clinic), ("third", Lecture3), ("fourth", Lecture4), ("drill", Drill));

    [Property]
    public bool A_title_is_recognised_wherever_a_phone_breaks_it(byte width, byte indent)
        => Known.Look(Screen([Line(30, 40, "10:24"), .. Wrapped(80 + indent, 400, Planting, 5 + width % 20)])).Which(null) == Id("plant");

    [Fact]
    public void A_title_is_recognised_when_centred()
        => Assert.Equal([Id("plant")], Known.Look(Screen(Line(100, 400, Planting[..12]), Line(210, 442, Planting[12..]))).All);

    [Theory]
    [InlineData("清溪县春季植树活动在…")]
    [InlineData("清溪县春季植树活动...")]
    [InlineData("清溪县春季植树活动在北···")]
    public void A_title_that_was_cut_off_is_recognised(string shown)
    {
        var found = Known.Look(Screen(Line(100, 400, shown)));
        Assert.Equal((Id("plant"), ClaimCheck.Ok, ClaimCheck.WrongArticle), (found.Which(null), found.Check(Id("plant")), found.Check(Id("clinic"))));
    }

    [Theory]
    [InlineData("清漢县春季植树话动在北岭公园正式启动")]
    [InlineData("溪县春季植树活动在北岭公园正启动")]
    [InlineData("清溪县春季植树活动在北岭公园 正式启动！")]
    public void Slips_of_reading_are_forgiven(string read) => Assert.Equal(Id("plant"), Known.Look(Screen(Line(20, 400, read))).Which(null));

    [Fact]
    public void A_title_of_which_a_part_is_covered_is_recognised() => Assert.Equal(Id("plant"), Known.Look(Screen(Line(20, 400, Planting[..12]))).Which(null));

    [Fact]
    public void A_title_that_a_reader_took_for_two_pieces_in_one_row_is_recognised()
        => Assert.Equal(Id("plant"), Known.Look(Screen(Line(60, 400, Planting[..4]), Line(210, 402, Planting[4..9]), Line(60, 442, Planting[9..]))).Which(null));

    [Fact]
    public void Titles_of_a_series_are_told_apart_by_their_number()
    {
        var third = Known.Look(Screen(Wrapped(60, 400, Lecture3, 8)));
        Assert.Equal((Id("third"), ClaimCheck.WrongArticle), (third.Which(null), third.Check(Id("fourth"))));
    }

    [Fact]
    public void Where_only_what_a_series_has_in_common_can_be_seen_no_claim_of_it_is_doubted()
    {
        var covered = Known.Look(Screen(Line(60, 358, "乡村夜校第"), Line(60, 400, "讲：果树怎样过冬")));
        Assert.Equal([Id("fourth"), Id("third")], covered.All);
        Assert.Null(covered.Which(null));
        Assert.Equal((ClaimCheck.Ok, Id("third")), (covered.Check(Id("third")), covered.Which(Id("third"))));
        Assert.Equal(ClaimCheck.WrongArticle, covered.Check(Id("clinic")));
    }

    [Fact]
    public void A_title_that_another_begins_with_is_told_from_it()
    {
        var both = Catalogue(("notice", "关于征集老照片的通知"), ("more", "关于征集老照片的通知补充说明"));
        Assert.Equal(Id("notice"), both.Look(Screen(Line(60, 400, "关于征集老照片的通知"))).Which(null));
        Assert.Equal(Id("more"), both.Look(Screen(Line(60, 400, "关于征集老照片的通知"), Line(60, 442, "补充说明"))).Which(null));
        Assert.Null(both.Look(Screen(Line(60, 400, "关于征集老照片的通知…"))).Which(null));
    }

    [Fact]
    public void Of_several_articles_the_claimed_one_counts()
    {
        var feed = Known.Look(Screen([.. Wrapped(100, 300, Planting, 12), .. Wrapped(100, 800, Clinic, 12)]));
        Assert.Equal([Id("clinic"), Id("plant")], feed.All);
        Assert.Equal((Id("plant"), ClaimCheck.Ok), (feed.Which(Id("plant")), feed.Check(Id("plant"))));
        Assert.Equal((Id("clinic"), ClaimCheck.Ok), (feed.Which(Id("clinic")), feed.Check(Id("clinic"))));
        Assert.Equal(ClaimCheck.WrongArticle, feed.Check(Id("drill")));
    }

    [Fact]
    public void Of_several_articles_the_own_one_can_be_deleted()
        => Assert.Equal(Id("plant"), Known.Look(Screen([
            Line(60, 250, "小雨"), .. Wrapped(100, 300, Planting, 12), Line(60, 420, "5分钟前 删除"),
            Line(60, 750, "老周"), .. Wrapped(100, 800, Clinic, 12), Line(60, 920, "1小时前")])).Which(null));

    [Fact]
    public void Of_several_articles_in_a_chat_the_own_one_stands_to_the_right()
        => Assert.Equal(Id("plant"), Known.Look(Screen([
            .. Wrapped(180, 300, Planting, 12), Line(100, 750, "老周"), .. Wrapped(110, 800, Clinic, 12)])).Which(null));

    [Fact]
    public void Where_nothing_tells_which_of_several_counts_none_is_named()
        => Assert.Null(Known.Look(Screen([
            Line(60, 250, "小雨"), .. Wrapped(100, 300, Planting, 12), Line(60, 750, "老周"), .. Wrapped(100, 800, Clinic, 12)])).Which(null));

    [Theory]
    [InlineData("清溪县天气预报")]
    [InlineData("北岭公园今天人真多")]
    [InlineData("县医院停车场满了")]
    public void A_few_words_in_common_are_no_article(string said)
    {
        var shown = Known.Look(Screen(Line(100, 400, said)));
        Assert.Empty(shown.All);
        Assert.Equal(ClaimCheck.Unknown, shown.Check(Id("plant")));
    }

    [Fact]
    public void Half_a_title_is_not_enough_to_doubt_a_claim()
    {
        var shown = Known.Look(Screen(Line(100, 400, Planting[..10])));
        Assert.Equal((Id("plant"), ClaimCheck.Unknown), (shown.Which(null), shown.Check(Id("clinic"))));
    }

    [Fact]
    public void A_picture_that_was_not_read_shows_none_and_contradicts_nothing()
    {
        foreach (var text in (PageText?[])[null, Screen()])
        {
            var shown = Known.Look(text);
            Assert.Empty(shown.All);
            Assert.Equal((null, ClaimCheck.Unknown), (shown.Which(Id("plant")), shown.Check(Id("plant"))));
        }
    }

    [Fact]
    public void Without_a_table_nothing_is_known() => Assert.Equal(ClaimCheck.Unknown, Catalogue().Look(Screen(Line(100, 400, Planting))).Check(Id("plant")));

    [Theory]
    [InlineData("elsewhere")]
    [InlineData("untitled")]
    [InlineData("short")]
    public void A_claim_is_not_doubted_whose_title_could_not_be_recognised(string claimed)
    {
        var catalogue = Catalogue(("plant", Planting), ("untitled", "untitled"), ("short", "通知"));
        Assert.Equal(ClaimCheck.Unknown, catalogue.Look(Screen(Line(20, 400, Planting))).Check(Id(claimed)));
    }

    [Fact]
    public void Without_a_claim_nothing_is_checked() => Assert.Equal(ClaimCheck.Unknown, Known.Look(Screen(Line(20, 400, Planting))).Check(null));

    [Property]
    public bool What_is_shown_is_never_a_wrong_claim_and_the_order_of_the_table_does_not_matter(byte first, byte second, byte gap)
    {
        (string Id, string Title)[] table = [("plant", Planting), ("clinic", Clinic), ("third", Lecture3), ("fourth", Lecture4), ("drill", Drill)];
        var screen = Screen([.. Wrapped(100, 200, table[first % 5].Title, 9), .. Wrapped(100, 500 + gap, table[second % 5].Title, 7)]);
        var (shown, turned) = (Catalogue(table).Look(screen), Catalogue([.. table.Reverse()]).Look(screen));
        return table.All(article => shown.Check(Id(article.Id)) == turned.Check(Id(article.Id)) && shown.Which(Id(article.Id)) == turned.Which(Id(article.Id)))
            && shown.All.SequenceEqual(turned.All)
            && shown.Check(Id(table[first % 5].Id)) is ClaimCheck.Ok && shown.Check(Id(table[second % 5].Id)) is ClaimCheck.Ok;
    }
}
