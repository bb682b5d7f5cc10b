using RepostAudit.Core.Anomalies;
using RepostAudit.Reporting.Document.Anomalies;

namespace RepostAudit.Reporting.Csv;

/// <summary><c>evidence.csv</c>: every upload that a finding rests on, in the order of the findings.</summary>
internal static class EvidenceCsv
{
    private static readonly string[] Columns = ["finding", "detector", "week", "unit", "submission_id", "duplicate_of", "submitter", "uploaded_at"];

    /// <param name="output">Left open.</param>
    /// <param name="inquiry">What was found; null where nothing was looked for, which leaves the header alone.</param>
    /// <param name="anomalies">The same as it is written, whose names and words are used.</param>
    /// <param name="cancellation">Checked between rows.</param>
    public static Task WriteAsync(Stream output, Inquiry? inquiry, DocumentAnomalies? anomalies, CancellationToken cancellation)
        => CsvTable.WriteAsync(output, Columns, inquiry is null || anomalies is null ? [] : Rows(inquiry, anomalies), cancellation);

    private static IEnumerable<IReadOnlyList<string?>> Rows(Inquiry inquiry, DocumentAnomalies anomalies)
        => from pair in inquiry.Findings.Zip(anomalies.Findings)
           from evidence in pair.First.Description.Evidence
           let row = DocumentEvidence.Of(evidence, inquiry.Activity)
           select (string?[])[pair.Second.Id, pair.Second.Detector, row.Week, row.Unit, row.SubmissionId, row.DuplicateOf, row.Submitter, row.UploadedAt];
}
