using System.Text;

namespace RepostAudit.Core.Tables;

/// <summary>One record of a CSV file.</summary>
/// <param name="Line">The line on which it begins, counted from 1.</param>
/// <param name="Fields">Its fields; empty where it is malformed.</param>
/// <param name="Flaw">Why it cannot be split into fields, in one English sentence without its full stop; null where it can.</param>
internal sealed record CsvRecord(int Line, IReadOnlyList<string> Fields, string? Flaw = null);

/// <summary>
/// Splits text into records and fields by RFC 4180. Unlike common readers it survives a quote that is never closed, which
/// would otherwise swallow all rows behind it: such a record is reported, and reading resumes on the line after its first.
/// </summary>
internal static class Csv
{
    /// <summary>Longest field, in UTF-16 code units. No column of ours comes near it, so whatever does is a quote left open.</summary>
    public const int MaxField = 65_536;

    private const string StrayQuote = "it has a quote that is not closed, or text behind a closing quote";

    public static IEnumerable<CsvRecord> Read(string text) => Read(text, isWhole: true).Select(of => of.Record).OfType<CsvRecord>();

    /// <param name="text">The text, or its beginning.</param>
    /// <param name="isWhole">Whether it ends here; if not, a record is read only where nothing behind the text could make another of it.</param>
    /// <returns>Each record, null for an empty line, which is none, and the place behind it.</returns>
    public static IEnumerable<(CsvRecord? Record, int Next)> Read(string text, bool isWhole)
    {
        var (at, line) = (0, 1);
        while (at < text.Length)
        {
            var (next, ranOut) = (at, false);
            var record = Record(text, ref next, ref ranOut) switch
            {
                { } fields => new CsvRecord(line, fields),
                null when TooLong(text, at) => new CsvRecord(line, [], $"it has a field of more than {MaxField} characters"),
                null => new CsvRecord(line, [], StrayQuote),
            };
            if (record.Flaw is not null)
            {
                next = AfterLine(text, at);
            }

            // At the end of the text a field may go on, a closing quote may turn out to be half of a doubled one, and CR to be half of a line break.
            if (!isWhole && (ranOut || (next == text.Length && text[^1] != '\n')))
            {
                yield break;
            }

            yield return (record is { Flaw: null, Fields: [""] } ? null : record, next);
            line += LineBreaks(text.AsSpan(at, next - at));
            at = next;
        }
    }

    private static List<string>? Record(string text, ref int at, ref bool ranOut)
    {
        List<string> fields = [];
        while (true)
        {
            if (Field(text, ref at, ref ranOut) is not { } field)
            {
                return null;
            }

            fields.Add(field);
            if (at == text.Length || text[at] != ',')
            {
                at = AfterBreak(text, at);
                return fields;
            }

            at++;
        }
    }

    private static string? Field(string text, ref int at, ref bool ranOut)
        => at < text.Length && text[at] == '"' ? Quoted(text, ref at, ref ranOut) : Plain(text, ref at);

    private static string? Plain(string text, ref int at)
    {
        var length = text.AsSpan(at).IndexOfAny(",\r\n");
        length = length < 0 ? text.Length - at : length;
        var field = text.AsSpan(at, length);
        at += length;
        return length <= MaxField ? field.ToString() : null;
    }

    // Says whether it found no end only because the text has one.
    private static string? Quoted(string text, ref int at, ref bool ranOut)
    {
        var field = new StringBuilder();
        at++;
        while (field.Length <= MaxField)
        {
            var length = text.AsSpan(at, Math.Min(text.Length - at, MaxField + 1)).IndexOf('"');
            if (length < 0)
            {
                ranOut = text.Length - at <= MaxField;
                return null;
            }

            field.Append(text, at, length);
            at += length + 1;
            if (at < text.Length && text[at] == '"')
            {
                field.Append('"');
                at++;
                continue;
            }

            return field.Length <= MaxField && (at == text.Length || text[at] is ',' or '\r' or '\n') ? field.ToString() : null;
        }

        return null;
    }

    private static bool TooLong(string text, int at) => AfterLine(text, at) - at > MaxField;

    private static int AfterLine(string text, int at)
    {
        var length = text.AsSpan(at).IndexOfAny('\r', '\n');
        return length < 0 ? text.Length : AfterBreak(text, at + length);
    }

    /// <summary>Line breaks are CR LF, LF, or CR alone.</summary>
    private static int AfterBreak(string text, int at) => at switch
    {
        _ when at >= text.Length => text.Length,
        _ when text[at] == '\r' && at + 1 < text.Length && text[at + 1] == '\n' => at + 2,
        _ => at + 1,
    };

    public static int LineBreaks(ReadOnlySpan<char> text)
    {
        var count = 0;
        for (var i = 0; i < text.Length; i++)
        {
            count += text[i] == '\n' || (text[i] == '\r' && (i + 1 == text.Length || text[i + 1] != '\n')) ? 1 : 0;
        }

        return count;
    }
}
