namespace RepostAudit.Core.Articles;

/// <summary>Whether a picture shows the article that it is said to prove.</summary>
public enum ClaimCheck
{
    /// <summary>Nothing was claimed, or nothing that is known was recognised.</summary>
    Unknown,

    /// <summary>It does.</summary>
    Ok,

    /// <summary>It clearly shows another and not the claimed one: a person should look. No verdict depends on it.</summary>
    WrongArticle,
}

public static class ClaimChecks
{
    /// <summary>The answer as files write it.</summary>
    public static string Code(this ClaimCheck check) => check switch
    {
        ClaimCheck.Unknown => "unknown",
        ClaimCheck.Ok => "ok",
        ClaimCheck.WrongArticle => "wrong_article",
        _ => throw new ArgumentOutOfRangeException(nameof(check), check, null),
    };
}
