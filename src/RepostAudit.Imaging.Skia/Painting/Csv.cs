using System.Text;

namespace RepostAudit.Imaging.Skia.Painting;

/// <summary>Writes small tables: UTF-8 without a BOM, quoted as RFC 4180 says, lines ending in a line feed on every system.</summary>
internal static class Csv
{
    private static readonly System.Buffers.SearchValues<char> Special = System.Buffers.SearchValues.Create(",\"\r\n");

    public static void Write(string file, string[] header, IEnumerable<string[]> rows)
    {
        var text = new StringBuilder();
        foreach (var row in rows.Prepend(header))
        {
            text.AppendJoin(',', row.Select(Quoted)).Append('\n');
        }

        File.WriteAllText(file, text.ToString());
    }

    private static string Quoted(string field)
        => field.AsSpan().ContainsAny(Special) ? $"\"{field.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : field;
}
