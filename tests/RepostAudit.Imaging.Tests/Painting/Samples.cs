using RepostAudit.Imaging.Skia.Painting.Screens;

namespace RepostAudit.Imaging.Tests.Painting;

/// <summary>Small screens to paint in tests.</summary>
internal static class Samples
{
    public static readonly Person Lin = new(new("林晓月", "Lin Xiaoyue"), new(FaceStyle.Cat, 5));
    public static readonly Person Zhou = new(new("周志远", "Zhou Zhiyuan"), default);
    public static readonly ArticleCard Bloom = new(new("油菜花节开幕", "The rapeseed bloom fair opens"), new("砚溪发布", "Yanxi Bulletin"), 7);
    public static readonly Phone Phone = new(360, 720, StatusBar.ClockLeft, Buttons: true);

    public static Post PostBy(Person person) => new(person, new("3 分钟前", "3 min ago"), null, Bloom, null, [Lin, Zhou], [new(Zhou, new("好消息", "Good news"))]);

    public static Screen Showing(Page page) => new(Phone, Looks.Day[0], new(9, 41), 80, page);

    public static Screen Detail { get; } = Showing(new Page.Detail(PostBy(Lin)));

    public static IReadOnlyList<Screen> Every { get; } =
    [
        Detail,
        Showing(new Page.Feed([PostBy(Zhou), PostBy(Lin)], 30)),
        Showing(new Page.Chat(new("晨跑", "Runners"), 12, Lin, [new(Zhou, new("收到", "Got it"), null, new(9, 30)), new(Lin, null, Bloom)])),
        Showing(new Page.Sheet(Lin, Bloom, [new("大家庭", "Family"), new("晨跑", "Runners")], null)),
    ];
}
