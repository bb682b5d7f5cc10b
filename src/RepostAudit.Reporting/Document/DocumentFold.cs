using RepostAudit.Core.Articles;
using RepostAudit.Core.Matching;
using RepostAudit.Core.Ranking;
using RepostAudit.Core.Reports;
using RepostAudit.Core.Tallies;
using RepostAudit.Core.Uploads;
using RepostAudit.Core.Verdicts;
using RepostAudit.Reporting.Document.Anomalies;

namespace RepostAudit.Reporting.Document;

/// <summary>From the report model to the document that is written.</summary>
internal static class DocumentFold
{
    public static ReportDocument Of(AuditReport report)
    {
        var byId = report.Submissions.Concat(report.Elsewhere).ToDictionary(upload => upload.Id);
        var worth = report.Worth.ToDictionary(week => week.Week);
        var burden = report.Burden.ToDictionary(week => week.Week);
        var byWeek = report.Submissions.ToLookup(submission => submission.Week);
        return new(
            ReportDocument.CurrentSchema,
            DocumentSettings.Of(report.Settings),
            DocumentTotals.Of(report.Totals, report.Review),
            DocumentTotals.Of([.. byWeek[null]]),
            [.. report.Ranking.GroupBy(ranked => ranked.Tally.Week).OrderBy(week => week.Key).Select(week => Week(week.Key, [.. week], [.. byWeek[week.Key]]))],
            [.. Uploads<Verdict.Duplicate>().Select(later => Duplicate(later.Upload, later.Verdict))],
            [.. Uploads<Verdict.Counted>().Where(later => later.Verdict.Review is not null).Select(later => Pair(later.Upload, later.Verdict.Review!, null))],
            [.. Uploads<Verdict.Rejected>().Select(rejected => new DocumentRejection(DocumentUpload.Of(rejected.Upload, report.County), rejected.Verdict.Reason, rejected.Verdict.Detail))],
            report.Problems,
            report.Ignored)
        {
            Counted = [.. Uploads<Verdict.Counted>().Where(counted => counted.Verdict.Review is null).Select(counted => DocumentCounted.Of(counted.Upload))],
            Quarantined = report.Quarantined,
            Incidents = report.Incidents,
            WrongClaims = [.. report.Submissions
                .Where(upload => upload is { Verdict: Verdict.Counted, ClaimCheck: ClaimCheck.WrongArticle })
                .Select(upload => DocumentWrongClaim.Of(upload, report))],
            Anomalies = report.Inquiry is { } inquiry ? DocumentAnomalies.Of(inquiry, report.County) : null,
            ForgerMarks = [.. report.ForgerMarks.Select(mark => DocumentForgerMark.Of(mark, byId, report.County))],
        };

        IEnumerable<(Submission Upload, T Verdict)> Uploads<T>()
            where T : Verdict
            => report.Submissions.Where(upload => upload.Verdict is T).Select(upload => (upload, (T)upload.Verdict));

        DocumentWeek Week(IsoWeek week, IReadOnlyList<RankedTally> tallies, IReadOnlyCollection<Submission> submissions) => new(
            week.ToString(),
            week.FirstDay,
            week.FirstDay.AddDays(6),
            DocumentTotals.Of(submissions),
            [.. tallies.Where(ranked => ranked.Raw is { Summoned: true }).Select(ranked => ranked.Tally.Unit!.Value.ToString())],
            [.. tallies.Where(ranked => ranked.Audited is { Summoned: true }).Select(ranked => ranked.Tally.Unit!.Value.ToString())],
            [.. Tallies(tallies, worth.GetValueOrDefault(week))])
        {
            Worth = worth.GetValueOrDefault(week) is { } known ? DocumentWorth.Of(known) : null,
            Burden = burden.GetValueOrDefault(week) is { } cost ? DocumentBurden.Of(cost, report.County) : null,
        };

        IEnumerable<DocumentTally> Tallies(IEnumerable<RankedTally> tallies, RankingWorth? week)
        {
            var places = (week?.Units ?? []).ToDictionary(unit => unit.Unit);
            return tallies.Select(ranked => DocumentTally.Of(ranked, ranked.Tally.Unit is { } unit ? places.GetValueOrDefault(unit) : null, report.County));
        }

        DocumentPair Pair(Submission later, Resemblance earlier, MatchKind? kind) => new(
            DocumentUpload.Of(later, report.County),
            DocumentUpload.Of(byId[earlier.Earlier], report.County),
            kind,
            Decimals.Four(earlier.Score),
            earlier.Evidence.SameBytes,
            earlier.Evidence.PdqDistance)
        {
            SameClaim = earlier.SameClaim,
            Reasons = report.Reasons.GetValueOrDefault((later.Id, earlier.Earlier)),
        };

        DocumentPair Duplicate(Submission later, Verdict.Duplicate verdict) => Pair(later, verdict.Of, verdict.Kind) with
        {
            Ruled = verdict.Ruled,
            FurtherActs = [.. verdict.Further.Select(act => new DocumentFurtherAct(
                DocumentUpload.Of(byId[act.Of.Earlier], report.County), act.Kind, Decimals.Four(act.Of.Score), report.Reasons.GetValueOrDefault((later.Id, act.Of.Earlier))))],
            NewPart = verdict.New,
        };
    }
}
