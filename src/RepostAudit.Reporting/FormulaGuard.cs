namespace RepostAudit.Core.Reports;

/// <summary>Keeps text from outside from being taken for a formula by a spreadsheet.</summary>
internal static class FormulaGuard
{
    /// <summary>The text; with a leading <c>'</c> where it begins, after any such quotes, with = + - @ tab or carriage return.</summary>
    public static string Escape(string text)
    {
        var start = text.AsSpan().TrimStart('\'');
        return !start.IsEmpty && start[0] is '=' or '+' or '-' or '@' or '\t' or '\r' ? "'" + text : text;
    }
}
