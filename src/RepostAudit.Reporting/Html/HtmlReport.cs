using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
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

        await using var services = Services();
        await using var renderer = new HtmlRenderer(services, services.GetRequiredService<ILoggerFactory>());
        await using var text = new StreamWriter(output, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true) { NewLine = "\n" };
        await renderer.Dispatcher.InvokeAsync(async () =>
        {
            var page = await renderer.RenderComponentAsync<ReportPage>(ParameterView.FromDictionary(new Dictionary<string, object?> { [nameof(ReportPage.View)] = view }));
            cancellation.ThrowIfCancellationRequested();
            page.WriteHtmlTo(text);
        });
    }

    private static ServiceProvider Services() => new ServiceCollection()
        .AddSingleton<ILoggerFactory>(NullLoggerFactory.Instance)
        // Chinese stays legible in the source; < > & " ' are escaped in any case.
        .AddSingleton(HtmlEncoder.Create(UnicodeRanges.All))
        .BuildServiceProvider();
}
