using System.Globalization;
using RepostAudit.Core.Uploads;
using RepostAudit.Imaging.Skia.Painting.Letters;

namespace RepostAudit.Imaging.Skia.Painting.Stories;

/// <summary>The articles of an invented county, three a week.</summary>
internal static class Headlines
{
    private const int PerWeek = 3;

    private static readonly Wording[] Sources = [new("砚溪发布", "Yanxi Bulletin"), new("砚溪融媒", "Yanxi Media"), new("云上砚溪", "Yanxi Online")];

    private static readonly Wording[] Titles =
    [
        new("砚溪县启动春季义务植树，十万株苗木上山", "Yanxi plants trees: 100,000 saplings go uphill"),
        new("白鹭镇第三届油菜花节周六开幕", "Bailu Town opens its third rapeseed bloom fair on Saturday"),
        new("县人民医院新门诊楼正式启用", "County hospital opens its new outpatient house"),
        new("石桥铺镇一条老街的新生活", "New life in an old street of Shiqiaopu"),
        new("全县春耕备耕工作推进会召开", "County meeting gets spring ploughing under way"),
        new("森林防火倡议书：致全县人民的一封信", "Forest fires: a letter to everyone in the county"),
        new("云坪镇高山茶开采，茶农忙起来", "Yunping picks its mountain tea, growers busy"),
        new("砚溪至省城直达班车今日开通", "Direct coach to the provincial capital starts today"),
        new("反诈提醒：这五类电话不要接", "Fraud alert: five calls you should not answer"),
        new("全民阅读月来了，图书馆延长开放时间", "Reading month: the library stays open longer"),
        new("柳荫乡：小小香菇撑起致富伞", "Liuyin: small mushrooms, a wide umbrella"),
        new("县一中学生获全省科技竞赛一等奖", "County school wins first prize in science"),
        new("河道清淤完成，砚溪水更清了", "The river is dredged, its water clearer"),
        new("今年这些民生实事，与你有关", "This year's public works that concern you"),
        new("松岭街道社区食堂开张，老人吃饭不愁", "Songling opens a canteen for its elders"),
    ];

    public static List<Article> Published(CountyPlan plan, Chance chance)
        => [.. chance.Shuffled(Titles).Take(plan.Weeks * PerWeek).Select((title, i) => Of(plan, title, i, chance.Next()))];

    private static Article Of(CountyPlan plan, Wording title, int i, ulong seed)
    {
        var id = ArticleId.Parse(string.Create(CultureInfo.InvariantCulture, $"a{i + 1:00}")).OrThrow();
        // Two appear before the week begins, one in its middle.
        var published = plan.FirstWeek.FirstDay.AddDays(7 * (i / PerWeek) + (i % PerWeek == 2 ? 2 : -1));
        var indoors = title.Han.Contains('会', StringComparison.Ordinal) || title.Han.Contains('县', StringComparison.Ordinal);
        var picture = indoors ? seed & ~1UL : seed | 1UL;
        return new(id, new(title, Sources[i % Sources.Length], picture), published);
    }
}
