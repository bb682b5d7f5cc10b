using System.Globalization;
using RepostAudit.Reporting.Document.Anomalies;
using RepostAudit.Reporting.Texts;
using RepostAudit.Reporting.Texts.Findings;

namespace RepostAudit.Reporting.Csv;

/// <summary><c>anomalies.csv</c>: a row for each finding, the clearest first, explained in both languages, so that the table does not depend on that of the report.</summary>
internal static class AnomaliesCsv
{
    private static readonly string[] Columns = ["week", "units", "detector", "p_value", "q_value", "effect", "explanation", "finding", "question", "effect_low", "effect_high", "effect_expected", "evidence_count", "explanation_en"];

    /// <param name="output">Left open.</param>
    /// <param name="anomalies">The findings; null where nothing was looked for, which leaves the header alone.</param>
    /// <param name="cancellation">Checked between rows.</param>
    public static Task WriteAsync(Stream output, DocumentAnomalies? anomalies, CancellationToken cancellation)
        => CsvTable.WriteAsync(output, Columns, anomalies?.Findings.Select(finding => Row(finding, anomalies.Settings)) ?? [], cancellation);

    private static string?[] Row(DocumentFinding finding, DocumentDetectorSettings settings) =>
    [
        string.Join(';', finding.Weeks),
        finding.Units.Count == 0 ? "*" : string.Join(';', finding.Units.Select(unit => unit.Unit)),
        finding.Detector,
        Number(finding.PValue ?? 0),
        Number(finding.QValue),
        Number(finding.Effect.Value),
        FindingSentence.Of(finding, settings, FindingTexts.In(ReportLanguage.ZhCn)),
        finding.Id,
        DocumentFinding.CodeOf(finding.Question),
        Number(finding.Effect.Low),
        Number(finding.Effect.High),
        Number(finding.Effect.Expected),
        finding.EvidenceCount.ToString(CultureInfo.InvariantCulture),
        FindingSentence.Of(finding, settings, FindingTexts.In(ReportLanguage.En)),
    ];

    private static string Number(double value) => value.ToString("G6", CultureInfo.InvariantCulture);
}
