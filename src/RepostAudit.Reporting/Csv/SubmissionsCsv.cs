using System.Globalization;
using RepostAudit.Core.Articles;
using RepostAudit.Core.Reports;
using RepostAudit.Core.Tallies;
using RepostAudit.Core.Uploads;
using RepostAudit.Reporting.Document;

namespace RepostAudit.Reporting.Csv;

/// <summary><c>submissions.csv</c>: every file that was seen, and what came of it.</summary>
internal static class SubmissionsCsv
{
    private static readonly string[] Columns =
    [
        "submission_id", "week", "unit", "submitter", "article", "channel", "uploaded_at", "path", "decision",
        "duplicate_of", "match_kind", "score", "reason", "review", "article_shown", "claim_check",
    ];

    /// <param name="output">Left open.</param>
    /// <param name="report">The files and their order.</param>
    /// <param name="document">The same report as it is written, whose words are used.</param>
    /// <param name="cancellation">Checked between rows.</param>
    public static Task WriteAsync(Stream output, AuditReport report, ReportDocument document, CancellationToken cancellation)
    {
        var judged = new Dictionary<string, Judged>();
        foreach (var pair in document.Duplicates)
        {
            judged.Add(pair.Later.SubmissionId, Judged.Duplicate(pair));
        }

        foreach (var pair in document.Reviews)
        {
            judged.Add(pair.Later.SubmissionId, Judged.ToReview(pair));
        }

        foreach (var rejection in document.Rejected)
        {
            judged.Add(rejection.Upload.SubmissionId, Judged.Rejected(rejection));
        }

        return CsvTable.WriteAsync(output, Columns, report.Submissions.Select(submission => Row(submission, judged.GetValueOrDefault(submission.Id.ToString(), Judged.Counted))), cancellation);
    }

    private static string?[] Row(Submission submission, Judged judged) =>
    [
        submission.Id.ToString(),
        submission.Week?.ToString(),
        submission.Unit?.ToString(),
        submission.Submitter?.ToString(),
        submission.Article?.ToString(),
        submission.Channel?.Code(),
        submission.UploadedAt?.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz", CultureInfo.InvariantCulture),
        submission.Name.ToString(),
        judged.Decision,
        judged.DuplicateOf,
        judged.Kind,
        judged.Score,
        judged.Reason,
        submission.ToReview ? "true" : "false",
        submission.ArticleShown?.ToString(),
        submission.ClaimCheck.Code(),
    ];
}
