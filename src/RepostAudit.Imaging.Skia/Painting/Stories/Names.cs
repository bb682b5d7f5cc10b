using RepostAudit.Imaging.Skia.Painting.Letters;

namespace RepostAudit.Imaging.Skia.Painting.Stories;

/// <summary>Invented people's names: every surname with every given name, no two alike in either script.</summary>
internal static class Names
{
    private static readonly Wording[] Surnames =
    [
        new("林", "Lin"), new("周", "Zhou"), new("陈", "Chen"), new("许", "Xu"), new("高", "Gao"), new("罗", "Luo"), new("方", "Fang"), new("邓", "Deng"),
        new("苏", "Su"), new("韩", "Han"), new("唐", "Tang"), new("沈", "Shen"), new("蒋", "Jiang"), new("梁", "Liang"), new("谢", "Xie"), new("彭", "Peng"),
    ];

    private static readonly Wording[] Given =
    [
        new("晓月", "Xiaoyue"), new("志远", "Zhiyuan"), new("春燕", "Chunyan"), new("建国", "Jianguo"), new("雨桐", "Yutong"), new("大勇", "Dayong"),
        new("美玲", "Meiling"), new("文博", "Wenbo"), new("秋生", "Qiusheng"), new("红霞", "Hongxia"), new("子涵", "Zihan"), new("海涛", "Haitao"),
        new("佳宁", "Jianing"), new("德旺", "Dewang"), new("思琪", "Siqi"), new("永强", "Yongqiang"), new("桂芳", "Guifang"), new("天佑", "Tianyou"),
    ];

    /// <summary>What people call themselves instead.</summary>
    private static readonly Wording[] Nicknames =
    [
        new("半山听雨", "Rain on the hill"), new("向日葵", "Sunflower"), new("平安是福", "Peace is luck"), new("一路向北", "Northbound"), new("小鱼儿", "Little fish"),
        new("清风徐来", "Slow breeze"), new("阿木", "Amu"), new("橘子汽水", "Orange soda"), new("静待花开", "Till it blooms"), new("麦田守望", "Wheat keeper"),
        new("老茶客", "Tea drinker"), new("云淡风轻", "Light clouds"), new("南山南", "South of south hill"), new("知足常乐", "Content"), new("星河", "Star river"),
        new("家有二宝", "Two kids"), new("骑行者", "Cyclist"), new("柚子", "Pomelo"), new("岁月如歌", "Years sing"), new("晨跑的鹿", "Morning deer"),
    ];

    /// <summary>All names in an order that the chance decides.</summary>
    public static List<Wording> People(Chance chance)
        => chance.Shuffled(Surnames.SelectMany(_ => Given, (surname, given) => new Wording(surname.Han + given.Han, $"{surname.Latin} {given.Latin}")));

    public static List<Wording> Chosen(Chance chance) => chance.Shuffled(Nicknames);
}
