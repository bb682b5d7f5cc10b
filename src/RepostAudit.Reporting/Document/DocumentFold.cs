using RepostAudit.Core.Matching;
using RepostAudit.Core.Ranking;
using RepostAudit.Core.Reports;
using RepostAudit.Core.Tallies;
using RepostAudit.Core.Uploads;
using RepostAudit.Core.Verdicts;

namespace RepostAudit.Reporting.Document;

/// <summary>From the report model to the document that is written.</summary>
internal static class DocumentFold
{
    public static ReportDocument Of(AuditReport report)
    {
        var byId = report.Submissions.Concat(report.Elsewhere).ToDictionary(upload => upload.Id);
        var byWeek = report.Submissions.ToLookup(submission => submission.Week);
        return new(
            ReportDocument.CurrentSchema,
            DocumentSettings.Of(report.Settings),
            DocumentTotals.Of(report.Totals, report.Review),
            DocumentTotals.Of([.. byWeek[null]]),
            [.. report.Ranking.GroupBy(ranked => ranked.Tally.Week).OrderBy(week => week.Key).Select(week => Week(week.Key, [.. week], [.. byWeek[week.Key]]))],
            [.. report.Submissions.Where(later => later.Verdict is Verdict.Duplicate).Select(later => Pair(later, ((Verdict.Duplicate)later.Verdict).Of, ((Verdict.Duplicate)later.Verdict).Kind))],
            [.. report.Submissions.Where(later => later.Verdict is Verdict.Counted { Review: not null }).Select(later => Pair(later, ((Verdict.Counted)later.Verdict).Review!, null))],
            [.. report.Submissions.Where(upload => upload.Verdict is Verdict.Rejected).Select(upload => Rejection(upload, (Verdict.Rejected)upload.Verdict))],
            report.Problems,
            report.Ignored);

        DocumentWeek Week(IsoWeek week, IReadOnlyList<RankedTally> tallies, IReadOnlyCollection<Submission> submissions) => new(
            week.ToString(),
            week.FirstDay,
            week.FirstDay.AddDays(6),
            DocumentTotals.Of(submissions),
            [.. tallies.Where(ranked => ranked.Raw is { Summoned: true }).Select(ranked => ranked.Tally.Unit!.Value.ToString())],
            [.. tallies.Where(ranked => ranked.Audited is { Summoned: true }).Select(ranked => ranked.Tally.Unit!.Value.ToString())],
            [.. tallies.Select(ranked => DocumentTally.Of(ranked, report.County))]);

        DocumentPair Pair(Submission later, Resemblance earlier, MatchKind? kind) => new(
            DocumentUpload.Of(later, report.County),
            DocumentUpload.Of(byId[earlier.Earlier], report.County),
            kind,
            Decimals.Four(earlier.Score),
            earlier.Evidence.SameBytes,
            earlier.Evidence.PdqDistance);

        DocumentRejection Rejection(Submission upload, Verdict.Rejected rejected) => new(DocumentUpload.Of(upload, report.County), rejected.Reason, rejected.Detail);
    }
}
