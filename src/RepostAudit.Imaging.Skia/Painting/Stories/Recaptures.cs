using RepostAudit.Imaging.Skia.Painting.Screens;

namespace RepostAudit.Imaging.Skia.Painting.Stories;

/// <summary>The same act captured again: time has passed, people have answered.</summary>
internal sealed class Recaptures(IReadOnlyList<Person> crowd)
{
    public Screen Later(Screen screen, Chance chance)
    {
        var hours = chance.Between(1, 9);
        return screen with
        {
            Clock = screen.Clock.AddMinutes(hours * 60 + chance.Between(1, 59)),
            Battery = Math.Max(5, screen.Battery - hours * 4),
            Page = screen.Page switch
            {
                Page.Detail detail => new Page.Detail(Later(detail.Post, hours, chance)),
                Page.Feed feed => new Page.Feed([.. feed.Posts.Select(post => Later(post, hours, chance))], feed.Scroll + chance.Between(20, 90)),
                Page.Chat chat => chat with { Messages = [.. chat.Messages.Skip(1), new(chance.Pick(crowd), chance.Pick(Sayings.Chatter), null)] },
                var other => other,
            },
        };
    }

    /// <summary>Later, and on somebody else's or a new phone, by night if it was day.</summary>
    public Screen OnOtherPhone(Screen screen, IReadOnlyList<Phone> phones, Chance chance)
    {
        var others = phones.Where(phone => phone != screen.Phone).ToList();
        var day = Looks.Day.ToList().IndexOf(screen.Look);
        return Later(screen, chance) with { Phone = chance.Pick(others), Look = day >= 0 ? Looks.Night[day] : screen.Look };
    }

    private Post Later(Post post, int hours, Chance chance)
        => post with
        {
            When = Scenes.Ago(hours * 60),
            Likes = [.. post.Likes, .. chance.Shuffled(crowd.Except(post.Likes)).Take(chance.Between(1, 3))],
            Remarks = chance.Happens(50) ? [.. post.Remarks, new(chance.Pick(crowd), chance.Pick(Sayings.Remarks))] : post.Remarks,
        };
}
