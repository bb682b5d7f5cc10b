using System.Globalization;
using RepostAudit.Core.Uploads;
using RepostAudit.Imaging.Skia.Painting.Letters;
using RepostAudit.Imaging.Skia.Painting.Screens;

namespace RepostAudit.Imaging.Skia.Painting.Stories;

/// <summary>Turns an act and its pose into the screen that was captured.</summary>
internal sealed class Scenes(IReadOnlyList<Person> crowd)
{
    public Screen Of(Act act, Pose pose)
    {
        var chance = new Chance(pose.Seed);
        // Two members of one chat hold their own phones: what is theirs depends on them, what was said does not.
        var own = chance.Fork(act.By.Id.ToString());
        var minutes = own.Between(2, 40);
        var posted = TimeOnly.FromDateTime(act.UploadedAt.DateTime).AddMinutes(-own.Between(1, 9));
        Page page = pose.Page switch
        {
            PageKind.Detail => new Page.Detail(Own(act, pose, minutes, chance)),
            PageKind.Feed => new Page.Feed([Other(chance, minutes - 1), Own(act, pose, minutes, chance), Other(chance, minutes + 9), Other(chance, minutes + 50)], chance.Between(10, 130)),
            PageKind.Chat => Chat(act, pose, posted, chance),
            _ => new Page.Sheet(act.By.Person, act.Article.Card, chance.Shuffled(Groups(act.Channel)), pose.Caption),
        };
        return new(pose.Phone, pose.Look, posted, own.Between(11, 100), page);
    }

    /// <summary>"3 分钟前" and what follows it as time passes.</summary>
    public static Wording Ago(int minutes)
    {
        var (figure, han, latin) = minutes switch
        {
            < 60 => (Math.Max(1, minutes), " 分钟前", " min ago"),
            < 24 * 60 => (minutes / 60, " 小时前", " h ago"),
            _ => (minutes / (24 * 60), " 天前", " d ago"),
        };
        return Wording.Plain(figure.ToString(CultureInfo.InvariantCulture)) + new Wording(han, latin);
    }

    private Post Own(Act act, Pose pose, int minutes, Chance chance)
        => new(act.By.Person, Ago(minutes), pose.Caption, act.Article.Card, null, Some(chance, 16), Remarks(chance, 6));

    private Post Other(Chance chance, int minutes)
        => new(chance.Pick(crowd), Ago(minutes), chance.Pick(Sayings.Outings), null, chance.Next(), Some(chance, 4), Remarks(chance, 1));

    private Page.Chat Chat(Act act, Pose pose, TimeOnly posted, Chance chance)
    {
        var group = chance.Pick(Groups(act.Channel));
        var members = chance.Between(4, 46);
        var first = (pose.Shared?.Until ?? posted).AddMinutes(-chance.Between(8, 50));
        var talkers = chance.Shuffled(crowd).Take(4).ToList();
        var chatter = chance.Shuffled(Sayings.Chatter).Take(chance.Between(2, 7));
        List<Message> messages = [.. chatter.Select((text, i) => new Message(chance.Pick(talkers), text, null, i == 0 ? first : null))];
        Member[] sharers = pose.Shared is { } shared ? [shared.First, shared.Second] : [act.By];
        messages.AddRange(sharers.Select(sharer => new Message(sharer.Person, null, act.Article.Card)));
        if (pose.Caption is { } caption)
        {
            messages.Add(new(sharers[0].Person, caption, null));
        }

        if (pose.Shared is null && chance.Happens(50))
        {
            messages.Add(new(chance.Pick(talkers), chance.Pick(Sayings.Remarks), null));
        }

        return new(group, members, act.By.Person, messages);
    }

    private List<Person> Some(Chance chance, int most) => [.. chance.Shuffled(crowd).Take(chance.Between(0, most))];

    private List<Remark> Remarks(Chance chance, int most)
        => [.. Enumerable.Range(0, chance.Between(0, most)).Select(_ => new Remark(chance.Pick(crowd), chance.Pick(Sayings.Remarks)))];

    private static IReadOnlyList<Wording> Groups(Channel channel) => channel == Channel.FamilyGroup ? Sayings.Families : Sayings.Friends;
}
