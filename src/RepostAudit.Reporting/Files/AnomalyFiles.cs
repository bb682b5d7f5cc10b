using RepostAudit.Core.Anomalies;
using RepostAudit.Core.Reports;
using RepostAudit.Core.Tallies;
using RepostAudit.Reporting.Csv;
using RepostAudit.Reporting.Document.Anomalies;
using RepostAudit.Reporting.Html;
using RepostAudit.Reporting.Texts;
using RepostAudit.Reporting.Xlsx;

namespace RepostAudit.Reporting.Files;

/// <summary>The files about a ledger that somebody else made. Each is replaced whole or not at all; equal input gives equal bytes.</summary>
public static class AnomalyFiles
{
    public const string Json = "anomalies.json";
    public const string Html = "anomalies.html";
    public const string Xlsx = "anomalies.xlsx";

    /// <summary>Writes anomalies.csv, evidence.csv, anomalies.json, anomalies.html and anomalies.xlsx into the folder, which is made where it is missing.</summary>
    /// <param name="inquiry">What was found.</param>
    /// <param name="county">Names of the units.</param>
    /// <param name="zone">IANA name of the zone in which weeks begin and end.</param>
    /// <param name="problems">What is wrong with the input.</param>
    /// <param name="folder">Where the files go.</param>
    /// <param name="language">Of the page and the workbook.</param>
    /// <param name="cancellation">Checked while writing.</param>
    /// <exception cref="OutputException">A file could not be written; those before it are new, it and those after it are as they were.</exception>
    public static Task WriteAsync(Inquiry inquiry, County county, string zone, IReadOnlyList<Problem> problems, string folder, ReportLanguage language, CancellationToken cancellation)
    {
        var document = LedgerDocument.Of(inquiry, county, zone, problems);
        return OutputFolder.WriteAsync(
            [
                new(ReportFiles.Anomalies, (stream, writing) => AnomaliesCsv.WriteAsync(stream, document.Anomalies, writing)),
                new(ReportFiles.Evidence, (stream, writing) => EvidenceCsv.WriteAsync(stream, inquiry, document.Anomalies, writing)),
                new(Json, document.WriteAsync),
                new(Html, (stream, writing) => LedgerPage.WriteAsync(stream, document, language, writing)),
                new(Xlsx, (stream, writing) => XlsxReport.WriteAsync(stream, FindingSheets.Of(document.Anomalies, ReportTexts.In(language)), ReportTexts.In(language), writing)),
            ],
            folder,
            cancellation);
    }
}
