using System.Globalization;
using RepostAudit.Reporting.Document;
using RepostAudit.Reporting.Html;
using RepostAudit.Reporting.Texts;

namespace RepostAudit.Reporting.Xlsx;

/// <summary>What the workbook's sheets hold.</summary>
internal static class Sheets
{
    public static IReadOnlyList<Sheet> Of(ReportDocument document, ReportTexts t) =>
    [
        Summary(document, t),
        Ranking(document, t),
        Pairs("duplicates", document.Duplicates, t),
        Pairs("review", document.Reviews, t),
        Rejected(document, t),
        Problems(document),
    ];

    private static Sheet Summary(ReportDocument document, ReportTexts t) => new(
        "summary",
        [
            Column.Text(Phrase.Week, 24),
            Column.Count(Phrase.Seen),
            Column.Count(Phrase.Counted),
            Column.Count(Phrase.Duplicate),
            Column.Count(Phrase.RejectedOnes),
            Column.Count(Phrase.ToReview),
            Column.Text(Phrase.SummonedRaw, 36),
            Column.Text(Phrase.SummonedAudited, 36),
            Column.Text(Phrase.SummonedWrongly, 24),
            Column.Text(Phrase.Escaped, 24),
        ],
        [
            .. document.Weeks.Reverse().Select(week => (object?[])
            [
                week.Week,
                .. Figures(week.Totals),
                Names(week.Tallies.Where(tally => tally.SummonedRaw), t),
                Names(week.Tallies.Where(tally => tally.SummonedAudited), t),
                Names(week.SummonedWrongly, t),
                Names(week.Escaped, t),
            ]),
            [t[Phrase.WithoutWeek], .. Figures(document.WithoutWeek), null, null, null, null],
            [t[Phrase.Total], .. Figures(document.Totals), null, null, null, null],
        ]);

    private static Sheet Ranking(ReportDocument document, ReportTexts t) => new(
        "ranking",
        [
            Column.Text(Phrase.Week, 24),
            Column.Text(Phrase.UnitId, 12),
            Column.Text(Phrase.Unit, 24),
            Column.Count(Phrase.RankAudited),
            Column.Count(Phrase.RankRaw),
            Column.Count(Phrase.RankLow),
            Column.Count(Phrase.RankHigh),
            Column.Text(Phrase.InRaw, 12),
            Column.Text(Phrase.InAudited, 12),
            Column.Count(Phrase.Seen),
            Column.Count(Phrase.Counted),
            Column.Count(Phrase.Duplicate),
            Column.Count(Phrase.RejectedOnes),
            Column.Count(Phrase.Quota),
            Column.Ratio(Phrase.Attainment, "0.0%"),
            Column.Text(Phrase.Remark, 36),
        ],
        document.Weeks.Reverse().SelectMany(week => week.Tallies
            .OrderBy(tally => tally.RankAudited ?? int.MaxValue)
            .Select(tally => (object?[])
            [
                week.Week,
                tally.Unit,
                tally.Name ?? tally.Unit ?? t[Phrase.NoUnit],
                tally.RankAudited,
                tally.RankRaw,
                tally.RankLow,
                tally.RankHigh,
                YesOrNo(tally.SummonedRaw, t),
                YesOrNo(tally.SummonedAudited, t),
                tally.Submitted,
                tally.Counted,
                tally.Duplicate,
                tally.Rejected,
                tally.Quota,
                tally.Attainment,
                tally.Unranked is { } why ? t.Why(why) : null,
            ])));

    private static Sheet Pairs(string name, IReadOnlyList<DocumentPair> pairs, ReportTexts t) => new(
        name,
        [
            Column.Text(Phrase.Week, 24),
            Column.Text(Phrase.LaterUnit, 24),
            Column.Text(Phrase.LaterSubmitter, 18),
            Column.Text(Phrase.LaterTime, 28),
            Column.Text(Phrase.LaterFile, 48),
            Column.Text(Phrase.EarlierUnit, 24),
            Column.Text(Phrase.EarlierSubmitter, 18),
            Column.Text(Phrase.EarlierTime, 28),
            Column.Text(Phrase.EarlierFile, 48),
            Column.Text(Phrase.Kind, 24),
            Column.Ratio(Phrase.Score, "0.0000"),
            Column.Text(Phrase.SameBytes, 14),
            Column.Count(Phrase.Distance),
            Column.Text(Phrase.SubmissionId, 36),
        ],
        PairListing.Of(pairs, 0).Listed.Select(pair => (object?[])
        [
            pair.Later.Week,
            pair.Later.UnitName ?? pair.Later.Unit,
            pair.Later.Submitter,
            Moment(pair.Later),
            pair.Later.Path,
            pair.Earlier.UnitName ?? pair.Earlier.Unit,
            pair.Earlier.Submitter,
            Moment(pair.Earlier),
            pair.Earlier.Path,
            pair.Kind is { } kind ? t.Word(kind) : t[Phrase.PleaseLook],
            pair.Score,
            YesOrNo(pair.SameBytes, t),
            pair.PdqDistance,
            pair.Later.SubmissionId,
        ]));

    private static Sheet Rejected(ReportDocument document, ReportTexts t) => new(
        "rejected",
        [
            Column.Text(Phrase.Week, 24),
            Column.Text(Phrase.Unit, 24),
            Column.Text(Phrase.Who, 18),
            Column.Text(Phrase.When, 28),
            Column.Text(Phrase.File, 48),
            Column.Text(Phrase.Reason, 36),
            Column.Text(Phrase.Detail, 60),
            Column.Text(Phrase.SubmissionId, 36),
        ],
        document.Rejected.Select(rejection => (object?[])
        [
            rejection.Upload.Week,
            rejection.Upload.UnitName ?? rejection.Upload.Unit,
            rejection.Upload.Submitter,
            Moment(rejection.Upload),
            rejection.Upload.Path,
            t.Word(rejection.Reason),
            rejection.Detail,
            rejection.Upload.SubmissionId,
        ]));

    private static Sheet Problems(ReportDocument document) => new(
        "problems",
        [
            Column.Text(Phrase.File, 48),
            Column.Count(Phrase.Row),
            Column.Text(Phrase.Field, 18),
            Column.Text(Phrase.What, 60),
            Column.Text(Phrase.Fix, 60),
        ],
        document.Problems.Select(problem => (object?[])[problem.File, problem.Row, problem.Field, problem.What, problem.Fix]));

    private static object?[] Figures(DocumentTotals totals) => [totals.Seen, totals.Counted, totals.Duplicate, totals.Rejected, totals.Review];

    private static string Names(IEnumerable<DocumentTally> tallies, ReportTexts t)
        => string.Join(t[Phrase.ListSeparator], tallies.Select(tally => tally.Name ?? tally.Unit));

    private static string YesOrNo(bool yes, ReportTexts t) => t[yes ? Phrase.Yes : Phrase.No];

    private static string? Moment(DocumentUpload upload) => upload.UploadedAt?.ToString("yyyy-MM-dd HH:mm:ss zzz", CultureInfo.InvariantCulture);
}
