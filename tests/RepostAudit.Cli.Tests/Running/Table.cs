using System.Text.RegularExpressions;

namespace RepostAudit.Cli.Tests.Running;

/// <summary>Reads CSV by RFC 4180 alone, so that what the project writes is not judged by what the project reads.</summary>
internal static partial class Table
{
    public static List<string[]> Read(string text)
    {
        List<string[]> rows = [];
        List<string> row = [];
        foreach (Match cell in Cell().Matches(text))
        {
            row.Add(cell.Groups["quoted"] is { Success: true, Value: var quoted } ? quoted.Replace("\"\"", "\"", StringComparison.Ordinal) : cell.Groups["plain"].Value);
            if (cell.Groups["end"].Value != ",")
            {
                rows.Add([.. row]);
                row.Clear();
            }
        }

        return rows;
    }

    [GeneratedRegex("""\G(?!\z)(?:"(?<quoted>(?:[^"]|"")*)"|(?<plain>[^",\r\n]*))(?<end>,|\r\n|\n|\z)""", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Cell();
}
