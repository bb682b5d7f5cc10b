using RepostAudit.Imaging.Skia.Painting.Screens;

namespace RepostAudit.Imaging.Skia.Painting.Stories;

/// <summary>The same act captured again: time has passed, people have answered.</summary>
internal sealed class Recaptures(IReadOnlyList<Person> crowd)
{
    /// <param name="screen">The first capture.</param>
    /// <param name="first">When that was uploaded.</param>
    /// <param name="again">When this one is, later.</param>
    /// <param name="chance">Decides who answered.</param>
    public Screen Later(Screen screen, DateTimeOffset first, DateTimeOffset again, Chance chance)
    {
        var passed = (int)(again - first).TotalMinutes;
        return screen with
        {
            Clock = TimeOnly.FromDateTime(again.DateTime).AddMinutes(-chance.Between(1, 9)),
            Battery = chance.Between(11, 100),
            Page = screen.Page switch
            {
                Page.Detail detail => new Page.Detail(Later(detail.Post, passed, chance)),
                Page.Feed feed => new Page.Feed([.. feed.Posts.Select(post => Later(post, passed, chance))], feed.Scroll + chance.Between(20, 90)),
                Page.Chat chat => chat with { Messages = [.. chat.Messages.Skip(1), new(chance.Pick(crowd), chance.Pick(Sayings.Chatter), null)] },
                var other => other,
            },
        };
    }

    /// <summary>Later, and on somebody else's or a new phone, by night if it was day.</summary>
    public Screen OnOtherPhone(Screen screen, IReadOnlyList<Phone> phones, DateTimeOffset first, DateTimeOffset again, Chance chance)
    {
        var others = phones.Where(phone => phone != screen.Phone).ToList();
        var day = Looks.Day.ToList().IndexOf(screen.Look);
        return Later(screen, first, again, chance) with { Phone = chance.Pick(others), Look = day >= 0 ? Looks.Night[day] : screen.Look };
    }

    private Post Later(Post post, int passed, Chance chance)
        => post with
        {
            When = Scenes.Ago(passed),
            Likes = [.. post.Likes, .. chance.Shuffled(crowd.Except(post.Likes)).Take(chance.Between(1, 3))],
            Remarks = chance.Happens(50) ? [.. post.Remarks, new(chance.Pick(crowd), chance.Pick(Sayings.Remarks))] : post.Remarks,
        };
}
