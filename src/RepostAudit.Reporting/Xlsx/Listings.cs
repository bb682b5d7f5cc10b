using System.Globalization;
using RepostAudit.Reporting.Document;
using RepostAudit.Reporting.Html;
using RepostAudit.Reporting.Texts;

namespace RepostAudit.Reporting.Xlsx;

/// <summary>The workbook's lists: pairs, wrong claims, marks of a forger, rejected files, problems, and what happened in the storage.</summary>
internal static class Listings
{
    private static readonly Column[] OfUpload =
    [
        Column.Text(Phrase.Week, 24),
        Column.Text(Phrase.Unit, 24),
        Column.Text(Phrase.Who, 18),
        Column.Text(Phrase.When, 28),
        Column.Text(Phrase.File, 48),
    ];

    public static Sheet Pairs(string name, IReadOnlyList<DocumentPair> pairs, ReportTexts t)
    {
        var more = pairs.Any(pair => pair.ShowsMore);
        return new(
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
                Column.Text(Phrase.ToCheck, 80),
                .. more ? [Column.Text(Phrase.AlsoShown, 80)] : Array.Empty<Column>(),
                Column.Text(Phrase.SubmissionId, 36),
            ],
            PairListing.InOrder(pairs).Select(pair => (object?[])
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
                Sheets.YesOrNo(pair.SameBytes, t),
                pair.PdqDistance,
                PairSentence.Of(pair, t),
                .. more ? [string.Join(t[Phrase.SentenceGap], PairSentence.Beside(pair, t))] : Array.Empty<object?>(),
                pair.Later.SubmissionId,
            ]));
    }

    public static Sheet WrongClaims(ReportDocument document, ReportTexts t) => new(
        "claims",
        [
            .. OfUpload,
            Column.Text(Phrase.ArticleClaimed, 48),
            Column.Text(Phrase.ArticleShown, 48),
            Column.Text(Phrase.SubmissionId, 36),
        ],
        document.WrongClaims.Select(claim => (object?[])
        [
            .. Of(claim.Upload),
            claim.ClaimedTitle ?? claim.Upload.Article,
            claim.ShownTitle ?? claim.Shown ?? t[Phrase.ArticlesSeveral],
            claim.Upload.SubmissionId,
        ]));

    public static Sheet ForgerMarks(ReportDocument document, ReportTexts t) => new(
        "marks",
        [
            .. OfUpload,
            Column.Text(Phrase.MarkKind, 48),
            Column.Text(Phrase.MarkShown, 60),
            Column.Text(Phrase.SubmissionId, 36),
        ],
        document.ForgerMarks.SelectMany(mark => mark.Uploads.Select(upload => (object?[])
        [
            .. Of(upload),
            t.Word(mark.Kind),
            mark.Shown,
            upload.SubmissionId,
        ])));

    public static Sheet Rejected(ReportDocument document, ReportTexts t) => new(
        "rejected",
        [
            .. OfUpload,
            Column.Text(Phrase.Reason, 36),
            Column.Text(Phrase.Detail, 60),
            Column.Text(Phrase.SubmissionId, 36),
        ],
        document.Rejected.Select(rejection => (object?[])
        [
            .. Of(rejection.Upload),
            t.Word(rejection.Reason),
            rejection.Detail,
            rejection.Upload.SubmissionId,
        ]));

    public static Sheet Problems(ReportDocument document) => new(
        "problems",
        [
            Column.Text(Phrase.File, 48),
            Column.Count(Phrase.Row),
            Column.Text(Phrase.Field, 18),
            Column.Text(Phrase.What, 60),
            Column.Text(Phrase.Fix, 60),
        ],
        document.Problems.Select(problem => (object?[])[problem.File, problem.Row, problem.Field, problem.What, problem.Fix]));

    public static Sheet Quarantined(ReportDocument document) => new(
        "quarantined",
        [
            Column.Text(Phrase.File, 48),
            Column.Text(Phrase.Version, 24),
            Column.Text(Phrase.Since, 28),
            Column.Text(Phrase.Reason, 60),
        ],
        document.Quarantined.Select(waiting => (object?[])[waiting.Path, waiting.Version, Moment(waiting.Since), waiting.Reason]));

    public static Sheet Incidents(ReportDocument document, ReportTexts t) => new(
        "incidents",
        [
            Column.Text(Phrase.Happened, 24),
            Column.Text(Phrase.File, 48),
            Column.Text(Phrase.Version, 24),
            Column.Text(Phrase.Noticed, 28),
            Column.Text(Phrase.Detail, 60),
        ],
        document.Incidents.Select(incident => (object?[])[t.Word(incident.Kind), incident.Path, incident.Version, Moment(incident.NoticedAt), incident.Detail]));

    private static object?[] Of(DocumentUpload upload) => [upload.Week, upload.UnitName ?? upload.Unit, upload.Submitter, Moment(upload), upload.Path];

    private static string? Moment(DocumentUpload upload) => upload.UploadedAt is { } at ? Moment(at) : null;

    private static string Moment(DateTimeOffset at) => at.ToString("yyyy-MM-dd HH:mm:ss zzz", CultureInfo.InvariantCulture);
}
