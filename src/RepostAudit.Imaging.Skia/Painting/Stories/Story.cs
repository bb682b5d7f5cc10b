using RepostAudit.Core.Uploads;
using RepostAudit.Imaging.Skia.Painting.Letters;
using RepostAudit.Imaging.Skia.Painting.Screens;

namespace RepostAudit.Imaging.Skia.Painting.Stories;

/// <summary>A unit as units.csv describes it; <c>Parent</c> is empty for the county itself.</summary>
internal sealed record CountyUnit(UnitId Id, string Name, UnitId? Parent, string Level, int Staff, int Population);

/// <summary>Somebody who uploads, and the phone and app this is done with.</summary>
internal sealed record Member(SubmitterId Id, Person Person, UnitId Unit, Phone Phone, Look Look);

/// <summary>An article that was to be reposted.</summary>
internal sealed record Article(ArticleId Id, ArticleCard Card, DateOnly Published);

/// <summary>One repost by one person of one article in one channel, and when its proof was uploaded.</summary>
internal sealed record Act(Member By, Article Article, Channel Channel, DateTimeOffset UploadedAt)
{
    /// <summary>Two acts with the same key are one by policy, whatever their pictures show.</summary>
    public (SubmitterId, ArticleId, Channel) Key => (By.Id, Article.Id, Channel);
}

/// <summary>How an act was captured.</summary>
/// <param name="Page">Which kind of page.</param>
/// <param name="Phone">On which phone.</param>
/// <param name="Look">In which app.</param>
/// <param name="Caption">What was written beside the article, or nothing.</param>
/// <param name="Seed">Decides likes, remarks, the other messages.</param>
/// <param name="Shared">Who else reposted the same article in the same chat, and until when, if the chat must show both.</param>
internal sealed record Pose(PageKind Page, Phone Phone, Look Look, Wording? Caption, ulong Seed, SharedChat? Shared = null);

/// <summary>What two captures of one chat have in common.</summary>
internal sealed record SharedChat(Member First, Member Second, TimeOnly Until);

internal enum PageKind
{
    Detail,
    Feed,
    Chat,
    Sheet,
}
