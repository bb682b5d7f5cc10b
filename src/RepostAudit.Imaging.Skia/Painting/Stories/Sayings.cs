using RepostAudit.Imaging.Skia.Painting.Letters;

namespace RepostAudit.Imaging.Skia.Painting.Stories;

/// <summary>What people write beside what they repost.</summary>
internal static class Sayings
{
    public static IReadOnlyList<Wording> Captions { get; } =
    [
        new("为家乡点赞", "Proud of home"),
        new("转发，大家都来看看", "Have a look, everybody"),
        new("砚溪越来越好了", "Yanxi gets better and better"),
        new("春天来了，约起来", "Spring is here, let us go"),
        new("学习了", "Learned something"),
        new("我们镇上新闻了，昨天刚从那里路过", "Our town is in the news, I passed there yesterday"),
        new("这条消息和大家都有关系，请扩散", "This concerns us all, please pass it on"),
        new("今天的好消息", "Good news of the day"),
    ];

    public static IReadOnlyList<Wording> Remarks { get; } =
    [
        new("好消息", "Good news"), new("已转", "Passed on"), new("这是哪里呀", "Where is this?"), new("周末去看看", "Going there on Sunday"),
        new("辛苦了", "Well done"), new("支持", "I support it"), new("上次说的那个地方", "The place we spoke of"), new("什么时候开始", "When does it start?"),
    ];

    public static IReadOnlyList<Wording> Chatter { get; } =
    [
        new("晚上回来吃饭吗", "Home for dinner?"), new("明天有雨，记得带伞", "Rain tomorrow, take an umbrella"), new("收到", "Got it"), new("孩子的作业写完了", "Homework is done"),
        new("大家帮忙转一下", "Please pass it on, all"), new("看到了", "Seen"), new("下午三点开会，别忘了", "Meeting at three, do not forget"), new("周六聚一聚？", "Meet on Saturday?"),
        new("菜市场的笋很新鲜", "Fresh bamboo shoots at the market"), new("好的", "All right"), new("我已经转了", "I have passed it on"), new("奶奶说她也看了", "Grandma read it too"),
    ];

    public static IReadOnlyList<Wording> Outings { get; } =
    [
        new("周末带孩子爬山，空气真好", "Hill walk with the kids, such good air"), new("门前的樱花开了", "The cherry by the door is out"),
        new("今天的晚霞", "Tonight's sky"), new("自家种的菜", "Home-grown greens"), new("老同学相聚", "Old classmates"),
    ];

    public static IReadOnlyList<Wording> Families { get; } =
    [
        new("幸福一家人", "Happy family"), new("高家大院", "The Gao yard"), new("爸妈和我们", "Parents and us"), new("四世同堂", "Four generations"), new("大家庭", "Big family"),
    ];

    public static IReadOnlyList<Wording> Friends { get; } =
    [
        new("石桥老友", "Stone Bridge friends"), new("高中三班", "Class Three"), new("晨跑小分队", "Morning runners"), new("羽毛球周四", "Thursday badminton"), new("钓鱼群", "Anglers"),
    ];
}
