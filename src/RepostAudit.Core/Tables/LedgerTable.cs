using System.Text;
using RepostAudit.Core.Anomalies.Activities;
using RepostAudit.Core.Reports;
using RepostAudit.Core.Tallies;
using RepostAudit.Core.Uploads;

namespace RepostAudit.Core.Tables;

/// <summary>Decisions about uploads, as <c>submissions.csv</c> or the export of another system tells them.</summary>
/// <param name="Rows">The uploads that can be used, in the order of the file; each id once, and <c>duplicate_of</c> null unless it is another and earlier one of them.</param>
/// <param name="Problems">What is wrong with the file, at most <see cref="MostOfAKind"/> rows of each kind and then how many more.</param>
public sealed record LedgerTable(IReadOnlyList<ActivityRow> Rows, IReadOnlyList<Problem> Problems)
{
    /// <summary>So many rows with the same flaw are named one by one.</summary>
    public const int MostOfAKind = 20;

    public static TableShape Shape { get; } = new("ledger.csv", ["submission_id", "unit", "uploaded_at", "decision"], ["week", "submitter", "duplicate_of"]);

    /// <param name="file">The file's name, as problems give it.</param>
    /// <param name="stream">CSV in UTF-8, of any size; read to its end, and left open.</param>
    /// <param name="county">Whose units they should be; all are good where it knows none.</param>
    /// <param name="calendar">In whose zone weeks begin and end. Times may have any offset.</param>
    public static LedgerTable Read(string file, Stream stream, County county, CountyCalendar calendar)
    {
        using var reader = new StreamReader(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), detectEncodingFromByteOrderMarks: true, bufferSize: 1 << 16, leaveOpen: true);
        using var records = CsvChunks.Read(reader).GetEnumerator();
        var flaws = new Flaws(file);
        if (!records.MoveNext())
        {
            flaws.Add("empty", 1, null, "The file is empty", "Export the decisions with a header row and a row for each upload");
            return new([], flaws.Problems);
        }

        var header = TableHeader.Of(file, records.Current, Shape);
        flaws.AddRange(header.Problems);
        if (!header.Columns.IsSupersetOf(Shape.Required))
        {
            return new([], flaws.Problems);
        }

        var reading = new LedgerReading(file, county, calendar, flaws);
        while (records.MoveNext())
        {
            reading.Take(header.Row(records.Current));
        }

        return new(reading.Linked(), flaws.Problems);
    }
}
