using System.Globalization;
using RepostAudit.Core.Matching;
using RepostAudit.Core.Pictures;
using RepostAudit.Core.Reports;
using RepostAudit.Core.Tallies;
using RepostAudit.Core.Uploads;
using RepostAudit.Core.Verdicts;
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

    public static Task WriteAsync(Stream output, AuditReport report, CancellationToken cancellation)
    {
        var names = report.Submissions.Concat(report.Elsewhere).ToDictionary(upload => upload.Id, upload => upload.Name.ToString());
        return CsvTable.WriteAsync(output, Columns, report.Submissions.Select(submission => Row(submission, Judged.Of(submission.Verdict, names))), cancellation);
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
        judged.Kind?.Code(),
        judged.Score is { } score ? Decimals.Text(score) : null,
        judged.Reason,
        judged.Review ? "true" : "false",
        // No step reads yet which article a picture shows, so none is named and no claim is checked.
        null,
        "unknown",
    ];

    /// <summary>A verdict as the columns say it.</summary>
    private sealed record Judged(string Decision, string? DuplicateOf = null, MatchKind? Kind = null, double? Score = null, string? Reason = null, bool Review = false)
    {
        public static Judged Of(Verdict verdict, Dictionary<EntryId, string> names) => verdict switch
        {
            Verdict.Counted { Review: { } alike } => new("counted", Score: alike.Score, Reason: $"resembles {names[alike.Earlier]}", Review: true),
            Verdict.Counted => new("counted"),
            Verdict.Duplicate { Of: var earlier } duplicate => new("duplicate", names[earlier.Earlier], duplicate.Kind, earlier.Score, Because(earlier)),
            Verdict.Rejected rejected => new("rejected", Reason: rejected.Reason.Code()),
            _ => throw new InvalidOperationException($"Unknown verdict {verdict}"),
        };

        private static string Because(Resemblance earlier) => earlier.Evidence.SameBytes
            ? "same_bytes"
            : string.Create(CultureInfo.InvariantCulture, $"pdq_distance={earlier.Evidence.PdqDistance}");
    }
}
