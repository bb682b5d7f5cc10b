using RepostAudit.Core.Reports;
using RepostAudit.Core.Tallies;
using RepostAudit.Core.Uploads;

namespace RepostAudit.Reporting.Document;

/// <summary>An upload that counts, but clearly shows another article than the one it is said to prove: a person should look.</summary>
/// <param name="Upload">The upload.</param>
/// <param name="ClaimedTitle">The title of the article it is said to prove.</param>
/// <param name="Shown">Id of the article that it shows; null where it shows several and nothing tells which one counts.</param>
/// <param name="ShownTitle">The title of that article.</param>
public sealed record DocumentWrongClaim(DocumentUpload Upload, string? ClaimedTitle, string? Shown, string? ShownTitle)
{
    internal static DocumentWrongClaim Of(Submission submission, AuditReport report) => new(
        DocumentUpload.Of(submission, report.County),
        Title(submission.Article, report.County),
        submission.ArticleShown?.ToString(),
        Title(submission.ArticleShown, report.County));

    private static string? Title(ArticleId? article, County county) => county.Articles.FirstOrDefault(known => known.Id == article)?.Title;
}
