namespace RepostAudit.Core.Uploads;

/// <summary>Where an article was reposted to.</summary>
public enum Channel
{
    Moments,
    FamilyGroup,
    FriendsGroup,
}

public static class Channels
{
    private static readonly (Channel Channel, string Code)[] Codes =
    [
        (Channel.Moments, "moments"),
        (Channel.FamilyGroup, "family_group"),
        (Channel.FriendsGroup, "friends_group"),
    ];

    public static string Code(this Channel channel) => Codes.First(c => c.Channel == channel).Code;

    public static Parsed<Channel> Parse(string? text)
    {
        var code = text?.Trim() ?? "";
        foreach (var known in Codes)
        {
            if (known.Code == code)
            {
                return Parsed<Channel>.Of(known.Channel);
            }
        }

        return Parsed<Channel>.Wrong($"channel '{code}' is unknown; use one of {string.Join(", ", Codes.Select(c => c.Code))}");
    }
}
