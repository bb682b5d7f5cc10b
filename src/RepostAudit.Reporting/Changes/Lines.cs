using System.Globalization;
using System.Text.Json;
using RepostAudit.Core.Incidents;
using RepostAudit.Reporting.Document;
using RepostAudit.Reporting.Document.Anomalies;

namespace RepostAudit.Reporting.Changes;

/// <summary>A report taken apart into what can be compared.</summary>
internal static class Lines
{
    /// <summary>The values of an upload that counts and need not be looked at. Most are that, so they share one list.</summary>
    public static readonly IReadOnlyList<string?> Counted = Values(Judged.Counted);

    /// <summary>The columns whose values are compared, named as in submissions.csv, tally.csv and report.json.</summary>
    public static IReadOnlyList<string> Columns(Subject what) => what switch
    {
        Subject.Setting => ["zone", "decoder", "reader", "accusation_price", "review_from", "duplicate_distance", "review_distance", "ranking_basis", "summoned_places", "confidence", "repeated_claims", "yellow_places", "minutes_per_repost"],
        Subject.Unit => ["counted", "duplicate", "rejected", "quota", "rank_raw", "rank_audited"],
        Subject.Submission => ["decision", "duplicate_of", "match_kind", "reason"],
        Subject.Finding => ["weeks", "q_value", "effect"],
        Subject.Quarantined => ["reason"],
        Subject.Incident => ["kind", "detail"],
        _ => throw new ArgumentOutOfRangeException(nameof(what), what, null),
    };

    public static IEnumerable<Line> Of(ReportDocument report) => Settings(report).Concat(Units(report)).Concat(Submissions(report)).Concat(Findings(report)).Concat(Storage(report));

    private static IEnumerable<Line> Settings(ReportDocument report) => [new(Subject.Setting, "", null, null, null, Values(report.Settings))];

    private static IEnumerable<Line> Units(ReportDocument report)
        => report.Weeks.SelectMany(week => week.Tallies.Select(tally => new Line(Subject.Unit, $"{week.Week}/{tally.Unit}", week.Week, tally.Unit, null, Values(tally))));

    private static IEnumerable<Line> Submissions(ReportDocument report)
        => report.Counted.Select(upload => new Line(Subject.Submission, upload.SubmissionId, upload.Week, upload.Unit, upload.Path, Counted))
            .Concat(report.Duplicates.Select(pair => Of(pair.Later, Judged.Duplicate(pair))))
            .Concat(report.Reviews.Select(pair => Of(pair.Later, Judged.ToReview(pair))))
            .Concat(report.Rejected.Select(rejection => Of(rejection.Upload, Judged.Rejected(rejection))));

    // Several findings of a question about the same units are told apart by their order.
    private static IEnumerable<Line> Findings(ReportDocument report)
        => (report.Anomalies?.Findings ?? [])
            .GroupBy(finding => $"{DocumentFinding.CodeOf(finding.Question)}/{string.Join(';', finding.Units.Select(unit => unit.Unit))}")
            .SelectMany(same => same.Select((finding, i) => new Line(
                Subject.Finding, $"{same.Key}/{i}", finding.Weeks is [.., var last] ? last : null, finding.Units.Count == 0 ? "*" : string.Join(';', finding.Units.Select(unit => unit.Unit)), null,
                [string.Join(';', finding.Weeks), Number(finding.QValue), Number(finding.Effect.Value)])));

    // The length says where the path ends and the version begins.
    private static IEnumerable<Line> Storage(ReportDocument report)
        => report.Quarantined.Select(waiting => new Line(Subject.Quarantined, $"{waiting.Path.Length}/{waiting.Path}{waiting.Version}", null, null, waiting.Path, [waiting.Reason]))
            .Concat(report.Incidents.Select(incident => new Line(Subject.Incident, incident.Id, null, null, incident.Path, [Code(incident.Kind), incident.Detail])));

    private static Line Of(DocumentUpload upload, Judged judged)
        => new(Subject.Submission, upload.SubmissionId, upload.Week, upload.Unit, upload.Path, Values(judged));

    private static string?[] Values(Judged judged) => [judged.Decision, judged.DuplicateOf, judged.Kind, judged.Reason];

    private static string?[] Values(DocumentTally tally)
        => [Text(tally.Counted), Text(tally.Duplicate), Text(tally.Rejected), Text(tally.Quota), Text(tally.RankRaw), Text(tally.RankAudited)];

    private static string?[] Values(DocumentSettings settings) =>
    [
        settings.Zone,
        settings.Decoder,
        settings.Reader,
        Text(settings.AccusationPrice),
        settings.ReviewFrom.ToString(CultureInfo.InvariantCulture),
        Text(settings.DuplicateDistance),
        Text(settings.ReviewDistance),
        JsonNamingPolicy.SnakeCaseLower.ConvertName(settings.RankingBasis.ToString()),
        Text(settings.SummonedPlaces),
        settings.Confidence.ToString(CultureInfo.InvariantCulture),
        settings.RepeatedClaims.ToString().ToLowerInvariant(),
        Text(settings.YellowPlaces),
        settings.MinutesPerRepost?.ToString(CultureInfo.InvariantCulture),
    ];

    private static string Number(double number) => number.ToString(CultureInfo.InvariantCulture);

    private static string? Text(int? number) => number?.ToString(CultureInfo.InvariantCulture);

    private static string Code(IncidentKind kind) => kind.ToString().ToLowerInvariant();
}
