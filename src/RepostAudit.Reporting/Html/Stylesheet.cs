using System.Security.Cryptography;
using System.Text;

namespace RepostAudit.Reporting.Html;

/// <summary>The page's only style sheet.</summary>
/// <param name="Css">Its text.</param>
/// <param name="Hash">How a content security policy names it, such as <c>sha256-…</c>.</param>
public sealed record Stylesheet(string Css, string Hash)
{
    public static Stylesheet Load()
    {
        using var resource = typeof(Stylesheet).Assembly.GetManifestResourceStream("report.css")
            ?? throw new InvalidOperationException("report.css is not embedded in the assembly");
        using var reader = new StreamReader(resource);

        // Browsers hash the text as they parsed it, which has no carriage returns.
        var css = reader.ReadToEnd().ReplaceLineEndings("\n");
        return new(css, $"sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(css)))}");
    }
}
