using RepostAudit.Core;
using RepostAudit.Core.Ledger;
using RepostAudit.Core.Reports;
using RepostAudit.Reporting.Document;

namespace RepostAudit.Reporting.Files;

/// <summary>The output folder. Each file is replaced whole or not at all; equal input gives equal bytes.</summary>
public static class ReportFiles
{
    public const string Submissions = "submissions.csv";
    public const string Tally = "tally.csv";
    public const string Anomalies = "anomalies.csv";
    public const string Evidence = "evidence.csv";
    public const string Json = "report.json";
    public const string Html = "report.html";
    public const string Xlsx = "report.xlsx";

    /// <summary>Only of a revision that has a former one.</summary>
    public const string Changes = "changes.csv";

    /// <summary>Writes all seven files into the folder, which is made where it is missing.</summary>
    /// <exception cref="OutputException">A file could not be written; those before it are new, it and those after it are as they were.</exception>
    public static Task WriteAsync(AuditReport report, IThumbnailStore thumbnails, string folder, ReportOptions options, CancellationToken cancellation)
        => OutputFolder.WriteAsync(new ReportRenderer(thumbnails, options).Render(report), folder, cancellation);

    /// <summary>Writes report.html and report.xlsx again, in another language say.</summary>
    /// <exception cref="OutputException">A file could not be written.</exception>
    public static Task RenderAsync(ReportDocument document, IThumbnailStore thumbnails, string folder, ReportOptions options, CancellationToken cancellation)
        => OutputFolder.WriteAsync(new ReportRenderer(thumbnails, options).Render(document), folder, cancellation);

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
}
