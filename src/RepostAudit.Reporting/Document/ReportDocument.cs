using System.Text.Json;
using System.Text.Json.Serialization;
using RepostAudit.Core;
using RepostAudit.Core.Incidents;
using RepostAudit.Core.Reports;
using RepostAudit.Reporting.Document.Anomalies;

namespace RepostAudit.Reporting.Document;

/// <summary>
/// <c>report.json</c>: everything that <c>report.html</c> and <c>report.xlsx</c> show, in one machine-readable model. Both are
/// rendered from it and from nothing else but thumbnails, so their figures agree by construction. It holds no time of its own
/// making and nothing about the machine.
/// </summary>
/// <param name="SchemaVersion">Of this format; <see cref="CurrentSchema"/> is the only one that is read.</param>
/// <param name="Settings">What the result depends on beside the facts.</param>
/// <param name="Totals">Over all files that were seen: the sum of those of the weeks and of <paramref name="WithoutWeek"/>.</param>
/// <param name="WithoutWeek">Over the files of which no time is known, so that they belong to no week.</param>
/// <param name="Weeks">The weeks, oldest first.</param>
/// <param name="Duplicates">Uploads that repeat an earlier one, by (uploaded at, id) of the later.</param>
/// <param name="Reviews">Uploads that count, but resemble an earlier one so much that a person should look; in the same order.</param>
/// <param name="Rejected">Uploads that are no evidence, by (uploaded at, id).</param>
/// <param name="Problems">What is wrong with the input, in the order of file and row.</param>
/// <param name="Ignored">Files that are no pictures and were left alone, by name.</param>
public sealed record ReportDocument(
    int SchemaVersion,
    DocumentSettings Settings,
    DocumentTotals Totals,
    DocumentTotals WithoutWeek,
    IReadOnlyList<DocumentWeek> Weeks,
    IReadOnlyList<DocumentPair> Duplicates,
    IReadOnlyList<DocumentPair> Reviews,
    IReadOnlyList<DocumentRejection> Rejected,
    IReadOnlyList<Problem> Problems,
    IReadOnlyList<string> Ignored)
{
    public const int CurrentSchema = 1;

    // What the text lacks is read as null into members that are not of the constructor, whatever they begin with.

    /// <summary>Uploads that count and are not among <see cref="Reviews"/>, by (uploaded at, id). Reports written before there was this list lack it.</summary>
    public IReadOnlyList<DocumentCounted> Counted { get; init => field = value ?? []; } = [];

    /// <summary>Stored screenshots that could not be ingested and still wait, so they are in nobody's count; by path. Not written where there are none.</summary>
    public IReadOnlyList<Quarantined> Quarantined { get; init => field = value ?? []; } = [];

    /// <summary>What was deleted or overwritten in the storage, by (noticed at, id). Not written where there are none.</summary>
    public IReadOnlyList<Incident> Incidents { get; init => field = value ?? []; } = [];

    /// <summary>Of the uploads that count, those that show another article than the claimed one, by (uploaded at, id). Not written where there are none.</summary>
    public IReadOnlyList<DocumentWrongClaim> WrongClaims { get; init => field = value ?? []; } = [];

    /// <summary>What many submitters' pictures have in common as forged ones do, the least likely first. Not written where there is nothing.</summary>
    public IReadOnlyList<DocumentForgerMark> ForgerMarks { get; init => field = value ?? []; } = [];

    /// <summary>What the detectors found; null where none was run. Reports written before there were detectors lack it.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public DocumentAnomalies? Anomalies { get; init; }

    /// <summary>Whether <see cref="Counted"/> is known.</summary>
    [JsonIgnore]
    public bool ListsCounted => Counted.Count + Reviews.Count == Totals.Counted;

    public static ReportDocument From(AuditReport report) => DocumentFold.Of(report);

    /// <summary>Reads what <see cref="WriteAsync"/> wrote; extra fields are passed over.</summary>
    /// <returns>The document, or a sentence that says why the text is none and what to do.</returns>
    public static async Task<Parsed<ReportDocument>> ReadAsync(Stream json, CancellationToken cancellation)
    {
        try
        {
            return await JsonSerializer.DeserializeAsync(json, ReportJson.Document, cancellation) switch
            {
                null => Parsed<ReportDocument>.Wrong("The report is empty; write it again with audit"),
                { SchemaVersion: not CurrentSchema and var other } => Parsed<ReportDocument>.Wrong($"The report has schema_version {other}, this program reads {CurrentSchema}; write it again with audit"),
                var document => Parsed<ReportDocument>.Of(document),
            };
        }
        catch (JsonException wrong)
        {
            return Parsed<ReportDocument>.Wrong($"The report cannot be read ({wrong.Message}); write it again with audit");
        }
    }

    /// <summary>Writes it as indented JSON with snake_case names, UTF-8 without a byte order mark; equal documents give equal bytes.</summary>
    public Task WriteAsync(Stream json, CancellationToken cancellation) => JsonSerializer.SerializeAsync(json, this, ReportJson.Document, cancellation);
}
