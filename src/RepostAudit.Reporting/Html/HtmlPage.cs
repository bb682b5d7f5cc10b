using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace RepostAudit.Reporting.Html;

/// <summary>Renders a page: one offline file, without scripts and without anything from elsewhere.</summary>
internal static class HtmlPage
{
    /// <typeparam name="T">The page.</typeparam>
    /// <param name="output">UTF-8 without a byte order mark; left open.</param>
    /// <param name="parameters">Of the page, by name.</param>
    /// <param name="cancellation">Checked before the page is written.</param>
    public static async Task WriteAsync<T>(Stream output, Dictionary<string, object?> parameters, CancellationToken cancellation)
        where T : IComponent
    {
        await using var services = Services();
        await using var renderer = new HtmlRenderer(services, services.GetRequiredService<ILoggerFactory>());
        await using var text = new StreamWriter(output, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true) { NewLine = "\n" };
        await renderer.Dispatcher.InvokeAsync(async () =>
        {
            var page = await renderer.RenderComponentAsync<T>(ParameterView.FromDictionary(parameters));
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
