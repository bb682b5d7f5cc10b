using System.Text;
using RepostAudit.Core.Anomalies.Activities;
using RepostAudit.Core.Reports;
using RepostAudit.Core.Tallies;
using RepostAudit.Core.Uploads;

namespace RepostAudit.Core.Tables.Ledgers;

/// <summary>Decisions about uploads, as <c>submissions.csv</c> or the export of another system tells them.</summary>
/// <param name="Rows">The uploads that can be used, in the order of the file; each id once, and what it repeats null unless it is another and earlier one of them.</param>
/// <param name="Problems">What is wrong with the file, at most <see cref="MostOfAKind"/> rows of each kind and then how many more.</param>
public sealed record LedgerTable(IReadOnlyList<ActivityRow> Rows, IReadOnlyList<Problem> Problems)
{
    /// <summary>So many rows with the same flaw are named one by one.</summary>
    public const int MostOfAKind = 20;

    public static TableShape Shape { get; } = new("ledger.csv", ["submission_id", "unit", "uploaded_at", "decision"], ["week", "submitter", "duplicate_of", "path"]);

    /// <param name="file">The file's name, as problems give it.</param>
    /// <param name="stream">CSV in UTF-8, of any size; read to its end, and left open.</param>
    /// <param name="county">Whose units they should be; all are good where it knows none.</param>
    /// <param name="calendar">In whose zone weeks begin and end. Times may have any offset.</param>
    public static LedgerTable Read(string file, Stream stream, County county, CountyCalendar calendar)
    {
        var reading = new LedgerReading(county, calendar);
        Read(file, stream, reading);
        return reading.Table();
    }

    /// <summary>Several files of one ledger, such as those of several weeks; what one of them repeats may stand in another.</summary>
    /// <param name="file">The file's name, as problems give it.</param>
    /// <param name="stream">CSV in UTF-8, of any size; read to its end, and left open.</param>
    /// <param name="reading">Takes the rows.</param>
    internal static void Read(string file, Stream stream, LedgerReading reading)
    {
        using var reader = new StreamReader(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), detectEncodingFromByteOrderMarks: true, bufferSize: 1 << 16, leaveOpen: true);
        using var records = CsvChunks.Read(reader).GetEnumerator();
        if (!records.MoveNext())
        {
            reading.Flaws.Add(file, "empty", 1, null, "The file is empty", "Export the decisions with a header row and a row for each upload");
            return;
        }

        var header = TableHeader.Of(file, records.Current, Shape);
        reading.Flaws.AddRange(header.Problems);
        while (header.Columns.IsSupersetOf(Shape.Required) && records.MoveNext())
        {
            // A row of nothing but commas is no row, here as in every table.
            if (records.Current.Flaw is not null || records.Current.Fields.Any(field => field.Length > 0))
            {
                reading.Take(file, header.Row(records.Current));
            }
        }
    }
}
