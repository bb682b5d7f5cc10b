using System.Text.RegularExpressions;

namespace RepostAudit.Core.Reports;

/// <summary>
/// Keeps text from becoming a formula when a spreadsheet opens a CSV: text that begins like one gets an apostrophe in front.
/// Reading takes it off again, and loses nothing: text that has apostrophes there by itself gets one more.
/// Source: OWASP, "CSV Injection".
/// </summary>
public static partial class FormulaGuard
{
    public static string Escape(string text) => Formula().IsMatch(text) ? $"'{text}" : text;

    public static string Unescape(string text) => text.StartsWith('\'') && Formula().IsMatch(text) ? text[1..] : text;

    // A cell may begin with any number of apostrophes, and then = + - @, a tab or a carriage return.
    [GeneratedRegex(@"^'*[=+\-@\t\r]", RegexOptions.CultureInvariant)]
    private static partial Regex Formula();
}
