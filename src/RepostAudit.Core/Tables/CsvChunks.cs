namespace RepostAudit.Core.Tables;

/// <summary>Reads the records of a CSV file of any size, a few million characters at a time; they are those of <see cref="Csv.Read(string)"/>.</summary>
internal static class CsvChunks
{
    /// <summary>Characters that are read at once.</summary>
    private const int Size = 1 << 22;

    /// <param name="reader">The text, without a byte order mark; read to its end.</param>
    /// <param name="size">Characters that are read at once, 1 and up; a record may be longer than what is left of them, and then more are read.</param>
    public static IEnumerable<CsvRecord> Read(TextReader reader, int size = Size)
    {
        var (rest, line) = ("", 1);
        var buffer = new char[size];
        for (var read = size; read == size;)
        {
            read = reader.ReadBlock(buffer, 0, size);
            var text = string.Concat(rest, buffer.AsSpan(0, read));
            var done = 0;
            foreach (var (record, next) in Csv.Read(text, isWhole: read < size))
            {
                done = next;
                if (record is not null)
                {
                    yield return record with { Line = record.Line + line - 1 };
                }
            }

            line += Csv.LineBreaks(text.AsSpan(0, done));
            rest = text[done..];
        }
    }
}
