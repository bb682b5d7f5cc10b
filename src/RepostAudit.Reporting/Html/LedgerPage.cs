using RepostAudit.Reporting.Document.Anomalies;
using RepostAudit.Reporting.Html.Parts.Findings;
using RepostAudit.Reporting.Texts;

namespace RepostAudit.Reporting.Html;

/// <summary><c>anomalies.html</c>: what the detectors found in a ledger that somebody else made.</summary>
internal static class LedgerPage
{
    public static Task WriteAsync(Stream output, LedgerDocument document, ReportLanguage language, CancellationToken cancellation)
        => HtmlPage.WriteAsync<AnomaliesPage>(
            output,
            new()
            {
                [nameof(AnomaliesPage.Document)] = document,
                [nameof(AnomaliesPage.T)] = ReportTexts.In(language),
                [nameof(AnomaliesPage.Style)] = Stylesheet.Load(),
            },
            cancellation);
}
