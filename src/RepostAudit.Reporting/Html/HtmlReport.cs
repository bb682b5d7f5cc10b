using RepostAudit.Core.Ledger;
using RepostAudit.Reporting.Document;
using RepostAudit.Reporting.Files;
using RepostAudit.Reporting.Html.Parts;
using RepostAudit.Reporting.Texts;

namespace RepostAudit.Reporting.Html;

/// <summary><c>report.html</c>: one offline file, without scripts and without anything from elsewhere.</summary>
internal static class HtmlReport
{
    public static async Task WriteAsync(Stream output, ReportDocument document, IThumbnailStore thumbnails, ReportOptions options, CancellationToken cancellation)
    {
        var duplicates = PairListing.Of(document.Duplicates, options);
        var reviews = PairListing.Of(document.Reviews, options);
        var pictures = await Thumbnails.LoadAsync(duplicates.Pictured.Concat(reviews.Pictured), thumbnails, cancellation);
        var view = new ReportView(document, ReportTexts.In(options.Language), duplicates, reviews, options.ListedRows, pictures, Stylesheet.Load());

        await HtmlPage.WriteAsync<ReportPage>(output, new() { [nameof(ReportPage.View)] = view }, cancellation);
    }
}
