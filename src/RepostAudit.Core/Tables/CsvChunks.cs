namespace RepostAudit.Core.Tables;

/// <summary>Reads the records of a CSV file of any size, a few million characters at a time.</summary>
internal static class CsvChunks
{
    /// <summary>Characters that are read at once; a record may be longer than what is left of them, and then more are read.</summary>
    private const int Size = 1 << 22;

    /// <param name="reader">The text, without a byte order mark; read to its end.</param>
    public static IEnumerable<CsvRecord> Read(TextReader reader)
    {
        var (rest, line) = ("", 1);
        var buffer = new char[Size];
        for (var read = reader.ReadBlock(buffer, 0, Size); read > 0; read = reader.ReadBlock(buffer, 0, Size))
        {
            var text = string.Concat(rest, buffer.AsSpan(0, read));
            var cut = read < Size ? text.Length : Cut(text);
            foreach (var record in Csv.Read(text[..cut]))
            {
                yield return record with { Line = record.Line + line - 1 };
            }

            line += Csv.LineBreaks(text.AsSpan(0, cut));
            rest = text[cut..];
        }

        foreach (var record in Csv.Read(rest))
        {
            yield return record with { Line = record.Line + line - 1 };
        }
    }

    // Behind the last line break that is in no quotes, as far as quotes are balanced; behind the last of all where they are not for longer than any field may be.
    private static int Cut(string text)
    {
        var (quoted, cut) = (false, 0);
        for (var i = 0; i < text.Length; i++)
        {
            quoted ^= text[i] == '"';
            cut = !quoted && text[i] == '\n' ? i + 1 : cut;
        }

        return text.Length - cut <= 2 * Csv.MaxField ? cut : text.LastIndexOf('\n') + 1;
    }
}
