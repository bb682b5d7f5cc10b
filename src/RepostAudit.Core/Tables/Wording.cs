using RepostAudit.Core.Reports;

namespace RepostAudit.Core.Tables;

/// <summary>How the reading of tables and folders words what it finds wrong.</summary>
public static class Wording
{
    private const int MaxShown = 200;

    /// <summary>The order in which people read them: by file, then by row.</summary>
    public static IReadOnlyList<Problem> Sorted(IEnumerable<Problem> problems)
        => [.. problems.OrderBy(problem => problem.File, StringComparer.Ordinal).ThenBy(problem => problem.Row)];

    /// <param name="file">The table.</param>
    /// <param name="line">The row's line.</param>
    /// <param name="field">The column.</param>
    /// <param name="error">A sentence of Core's parsers: what is wrong, a semicolon, and mostly how to mend it.</param>
    public static Problem OfCell(string file, int line, string field, string error)
    {
        var (what, fix) = error.LastIndexOf("; ", StringComparison.Ordinal) is > 0 and var cut
            ? (error[..cut], error[(cut + 2)..])
            : (error, "correct it");
        return new(file, line, field, Sentence(Shown(what)), Sentence(fix));
    }

    /// <summary>Foreign text as it may be shown: no control characters, not longer than a reader bears.</summary>
    public static string Shown(string text)
    {
        var shown = text.Length <= MaxShown ? text : $"{text[..MaxShown]}…";
        return string.Create(shown.Length, shown, static (span, source) =>
        {
            for (var i = 0; i < span.Length; i++)
            {
                span[i] = char.IsControl(source[i]) ? '\ufffd' : source[i];
            }
        });
    }

    private static string Sentence(string text) => $"{char.ToUpperInvariant(text[0])}{text[1..]}";
}
