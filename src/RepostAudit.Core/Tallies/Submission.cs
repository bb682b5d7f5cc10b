using RepostAudit.Core.Articles;
using RepostAudit.Core.Uploads;
using RepostAudit.Core.Verdicts;

namespace RepostAudit.Core.Tallies;

/// <summary>One file that was seen. What nobody said of it is null.</summary>
/// <param name="Id">Identifies it in every output.</param>
/// <param name="Name">Where it lies.</param>
/// <param name="Content">SHA-256 of its bytes; null where they could not be read.</param>
/// <param name="Week">The week in which it counts.</param>
/// <param name="Unit">The unit it counts for.</param>
/// <param name="Submitter">Who uploaded it.</param>
/// <param name="Article">The article it is said to prove.</param>
/// <param name="Channel">Where that is said to have been reposted.</param>
/// <param name="UploadedAt">When it was uploaded.</param>
public record Upload(
    EntryId Id,
    UploadName Name,
    ContentHash? Content,
    IsoWeek? Week,
    UnitId? Unit,
    SubmitterId? Submitter,
    ArticleId? Article,
    Channel? Channel,
    DateTimeOffset? UploadedAt);

/// <summary>A file that was seen, and what came of it.</summary>
public sealed record Submission : Upload
{
    public Submission(Upload seen, Verdict verdict)
        : base(seen) => Verdict = verdict;

    public Verdict Verdict { get; init; }

    /// <summary>The article that the picture shows, as far as it counts for this upload; null where none is recognised. It never changes the verdict.</summary>
    public ArticleId? ArticleShown { get; init; }

    /// <summary>Whether that is the claimed one. It never changes the verdict.</summary>
    public ClaimCheck ClaimCheck { get; init; }

    /// <summary>Whether it counts and a person should look: it resembles an earlier one, or clearly shows another article than the claimed one.</summary>
    public bool ToReview => Verdict is Verdict.Counted counted && (counted.Review is not null || ClaimCheck is ClaimCheck.WrongArticle);
}
