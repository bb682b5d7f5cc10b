using RepostAudit.Reporting.Document.Anomalies;
using RepostAudit.Reporting.Texts;
using RepostAudit.Reporting.Texts.Findings;

namespace RepostAudit.Reporting.Xlsx;

/// <summary>The workbook's sheets about what the detectors found.</summary>
internal static class FindingSheets
{
    /// <summary>The findings, and the uploads that they rest on.</summary>
    public static IReadOnlyList<Sheet> Of(DocumentAnomalies anomalies, ReportTexts t) => [Findings(anomalies, t), Evidence(anomalies, t)];

    private static Sheet Findings(DocumentAnomalies anomalies, ReportTexts t) => new(
        "anomalies",
        [
            Column.Text(Phrase.FindingId, 6),
            Column.Text(Phrase.FindingKind, 28),
            Column.Text(Phrase.FindingUnits, 36),
            Column.Text(Phrase.FindingWeeks, 36),
            Column.Ratio(Phrase.FindingValue, "0.0000"),
            Column.Ratio(Phrase.FindingLow, "0.0000"),
            Column.Ratio(Phrase.FindingHigh, "0.0000"),
            Column.Ratio(Phrase.FindingExpected, "0.0000"),
            Column.Ratio(Phrase.FindingP, "0.00E+00"),
            Column.Ratio(Phrase.FindingQ, "0.00E+00"),
            Column.Text(Phrase.FindingSaid, 100),
            Column.Count(Phrase.FindingEvidence),
        ],
        anomalies.Findings.Select(finding => (object?[])
        [
            finding.Id,
            t.Findings.Names[finding.Question],
            FindingSentence.Units(finding, t.Findings),
            FindingSentence.Weeks(finding.Weeks, t.Findings),
            finding.Effect.Value,
            finding.Effect.Low,
            finding.Effect.High,
            finding.Effect.Expected,
            finding.PValue,
            finding.QValue,
            FindingSentence.Of(finding, anomalies.Settings, t.Findings),
            finding.EvidenceCount,
        ]));

    // As many as report.json holds of each finding; evidence.csv has all.
    private static Sheet Evidence(DocumentAnomalies anomalies, ReportTexts t) => new(
        "evidence",
        [
            Column.Text(Phrase.FindingId, 6),
            Column.Text(Phrase.Week, 12),
            Column.Text(Phrase.Unit, 24),
            Column.Text(Phrase.Who, 18),
            Column.Text(Phrase.When, 24),
            Column.Text(Phrase.SubmissionId, 36),
            Column.Text(Phrase.EarlierFile, 36),
        ],
        from finding in anomalies.Findings
        from row in finding.Evidence
        select (object?[])[finding.Id, row.Week, row.Unit, row.Submitter ?? t[Phrase.NotSaid], row.UploadedAt.Replace('T', ' '), row.SubmissionId, row.DuplicateOf]);
}
