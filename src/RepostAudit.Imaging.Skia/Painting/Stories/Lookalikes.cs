using RepostAudit.Core.Uploads;

namespace RepostAudit.Imaging.Skia.Painting.Stories;

/// <summary>Casts honest acts so that they resemble an earlier one without repeating it.</summary>
internal sealed class Lookalikes(HonestActs acts, Cast cast, IReadOnlyList<Article> articles, Chance chance)
{
    /// <summary>Casts this many, as many of every kind as of any other; first those that must find their partner in their own unit.</summary>
    public void Cast(int count)
    {
        var kinds = Enumerable.Range(0, count).Select(i => UploadKinds.Lookalikes[i % UploadKinds.Lookalikes.Count]);
        foreach (var kind in kinds.OrderByDescending(WithinUnit))
        {
            CastOne(kind);
        }
    }

    private static bool WithinUnit(UploadKind kind)
        => kind is UploadKind.LookalikeOtherArticle or UploadKind.LookalikeOtherChannel or UploadKind.LookalikeSameChat;

    private void CastOne(UploadKind kind)
    {
        var all = acts.All;
        foreach (var later in chance.Shuffled(Enumerable.Range(1, all.Count - 1)))
        {
            foreach (var earlier in chance.Shuffled(Enumerable.Range(0, later)))
            {
                if (!all[later].Taken && !all[earlier].Taken && Cast(kind, all[earlier], all[later]))
                {
                    return;
                }
            }
        }

        throw new InvalidOperationException($"the plan leaves no two uploads for {kind.Code()}; raise Uploads or take another Seed");
    }

    private bool Cast(UploadKind kind, Honest earlier, Honest later) => kind switch
    {
        UploadKind.LookalikeSamePhone => SamePost(kind, earlier, later, earlier.Act.By, later.Act.By),
        UploadKind.LookalikeDefaultAvatar => SamePost(kind, earlier, later, Faceless(earlier), Faceless(later)),
        UploadKind.LookalikeOtherArticle => OtherArticle(earlier, later),
        UploadKind.LookalikeOtherChannel => OtherChannel(earlier, later),
        UploadKind.LookalikeSameChat => SameChat(earlier, later),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "no look-alike"),
    };

    private bool SamePost(UploadKind kind, Honest earlier, Honest later, Member first, Member second)
    {
        var (one, two) = (earlier.Act with { By = first, Channel = Channel.Moments }, later.Act with { By = second, Article = earlier.Act.Article, Channel = Channel.Moments });
        var pose = earlier.Pose with { Page = PageKind.Detail, Phone = first.Phone, Look = first.Look, Caption = null };
        return first.Id != second.Id && Stage(kind, earlier, one, pose, later, two, pose with { Seed = later.Pose.Seed });
    }

    private bool OtherArticle(Honest earlier, Honest later)
    {
        var other = articles.LastOrDefault(article => article.Id != earlier.Act.Article.Id && HonestActs.IsOut(article, later.Act.UploadedAt));
        return other is not null
            && later.Act.By.Unit == earlier.Act.By.Unit
            && Stage(UploadKind.LookalikeOtherArticle, earlier, earlier.Act, earlier.Pose, later, earlier.Act with { Article = other, UploadedAt = later.Act.UploadedAt }, earlier.Pose with { Seed = later.Pose.Seed });
    }

    private bool OtherChannel(Honest earlier, Honest later)
    {
        var (one, two) = (earlier.Act with { Channel = Channel.FamilyGroup }, earlier.Act with { Channel = Channel.FriendsGroup, UploadedAt = later.Act.UploadedAt });
        var pose = earlier.Pose with { Page = PageKind.Sheet };
        return later.Act.By.Unit == earlier.Act.By.Unit
            && Stage(UploadKind.LookalikeOtherChannel, earlier, one, pose, later, two, pose with { Seed = later.Pose.Seed });
    }

    private bool SameChat(Honest earlier, Honest later)
    {
        var other = later.Act.By.Id != earlier.Act.By.Id ? later.Act.By : chance.Pick(cast.Members.Where(member => member.Unit == later.Act.By.Unit && member.Id != earlier.Act.By.Id).ToList());
        var (one, two) = (earlier.Act with { Channel = Channel.FriendsGroup }, later.Act with { By = other, Article = earlier.Act.Article, Channel = Channel.FriendsGroup });
        var pose = earlier.Pose with { Page = PageKind.Chat, Shared = new(one.By, two.By, TimeOnly.FromDateTime(one.UploadedAt.DateTime).AddMinutes(-12)) };
        return one.By.Unit == two.By.Unit
            && Stage(UploadKind.LookalikeSameChat, earlier, one, pose, later, two, pose with { Phone = two.By.Phone });
    }

    /// <summary>Both acts change or neither does.</summary>
    private bool Stage(UploadKind kind, Honest earlier, Act one, Pose onePose, Honest later, Act two, Pose twoPose)
    {
        if (one.Key == two.Key || !acts.Swap(earlier.Act, one))
        {
            return false;
        }

        if (!acts.Swap(later.Act, two))
        {
            acts.Swap(one, earlier.Act);
            return false;
        }

        earlier.Play(one, onePose);
        later.PlayLookalike(two, twoPose, kind, earlier);
        return true;
    }

    private Member Faceless(Honest honest) => cast.Members.First(member => member.Unit == honest.Act.By.Unit && member.Person.Face == default);
}
