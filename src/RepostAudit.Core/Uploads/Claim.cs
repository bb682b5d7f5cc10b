namespace RepostAudit.Core.Uploads;

/// <summary>What is said of an upload: who sent it, when, and which article it is to prove.</summary>
/// <param name="UploadedAt">When it was uploaded; it decides the week, and which of two uploads came first.</param>
/// <param name="Unit">The unit it counts for; absent where nobody said.</param>
/// <param name="Submitter">Who uploaded it; absent where nobody said.</param>
/// <param name="Article">The article it is said to prove; absent where nobody said.</param>
/// <param name="Channel">Where it is said to have been reposted; absent where nobody said.</param>
public sealed record Claim(
    DateTimeOffset UploadedAt,
    UnitId? Unit = null,
    SubmitterId? Submitter = null,
    ArticleId? Article = null,
    Channel? Channel = null);
