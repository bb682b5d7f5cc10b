using RepostAudit.Core.Uploads;

namespace RepostAudit.Imaging.Skia.Painting.Stories;

/// <summary>How people capture what they did: moments as a post or in the feed, groups as a chat or as the sheet after sending.</summary>
internal static class Poses
{
    public static Pose For(Act act, Chance chance)
    {
        var page = act.Channel == Channel.Moments
            ? chance.Happens(60) ? PageKind.Detail : PageKind.Feed
            : chance.Happens(65) ? PageKind.Chat : PageKind.Sheet;
        return new(page, act.By.Phone, act.By.Look, chance.Happens(55) ? chance.Pick(Sayings.Captions) : null, chance.Next());
    }
}
