using RepostAudit.Core;
using RepostAudit.Core.Ledger;
using RepostAudit.Core.Reports;
using RepostAudit.Reporting.Csv;
using RepostAudit.Reporting.Document;
using RepostAudit.Reporting.Html;
using RepostAudit.Reporting.Xlsx;

namespace RepostAudit.Reporting.Files;

/// <summary>The output folder. Each file is replaced whole or not at all; equal input gives equal bytes.</summary>
public static class ReportFiles
{
    public const string Submissions = "submissions.csv";
    public const string Tally = "tally.csv";
    public const string Anomalies = "anomalies.csv";
    public const string Json = "report.json";
    public const string Html = "report.html";
    public const string Xlsx = "report.xlsx";

    /// <summary>Writes all six files into the folder, which is made where it is missing.</summary>
    /// <exception cref="OutputException">A file could not be written; those before it are new, it and those after it are as they were.</exception>
    public static async Task WriteAsync(AuditReport report, IThumbnailStore thumbnails, string folder, ReportOptions options, CancellationToken cancellation)
    {
        var document = ReportDocument.From(report);
        Make(folder);
        await AtomicFile.WriteAsync(Path.Combine(folder, Submissions), stream => SubmissionsCsv.WriteAsync(stream, report, cancellation));
        await AtomicFile.WriteAsync(Path.Combine(folder, Tally), stream => TallyCsv.WriteAsync(stream, document, cancellation));
        await AtomicFile.WriteAsync(Path.Combine(folder, Anomalies), stream => AnomaliesCsv.WriteAsync(stream, cancellation));
        await AtomicFile.WriteAsync(Path.Combine(folder, Json), stream => document.WriteAsync(stream, cancellation));
        await RenderAsync(document, thumbnails, folder, options, cancellation);
    }

    /// <summary>Writes report.html and report.xlsx again, in another language say.</summary>
    /// <exception cref="OutputException">A file could not be written.</exception>
    public static async Task RenderAsync(ReportDocument document, IThumbnailStore thumbnails, string folder, ReportOptions options, CancellationToken cancellation)
    {
        Make(folder);
        await AtomicFile.WriteAsync(Path.Combine(folder, Html), stream => HtmlReport.WriteAsync(stream, document, thumbnails, options, cancellation));
        await AtomicFile.WriteAsync(Path.Combine(folder, Xlsx), stream => XlsxReport.WriteAsync(stream, document, options.Language, cancellation));
    }

    /// <summary>Reads the folder's report.json.</summary>
    /// <returns>The document, or a sentence that says why there is none and what to do.</returns>
    public static async Task<Parsed<ReportDocument>> ReadAsync(string folder, CancellationToken cancellation)
    {
        var path = Path.Combine(folder, Json);
        try
        {
            await using var stream = File.OpenRead(path);
            var document = await ReportDocument.ReadAsync(stream, cancellation);
            return document.Ok ? document : Parsed<ReportDocument>.Wrong($"{path}: {document.Error}");
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return Parsed<ReportDocument>.Wrong($"{path} cannot be read: {failure.Message.TrimEnd('.')}; name the output folder of an earlier audit");
        }
    }

    private static void Make(string folder)
    {
        try
        {
            Directory.CreateDirectory(folder);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new OutputException(folder, "Choose an output folder that can be made and written to", failure);
        }
    }
}
