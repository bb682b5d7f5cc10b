using System.Globalization;
using Azure.Data.Tables;
using RepostAudit.Core.Fingerprints;
using RepostAudit.Core.Ledger;
using RepostAudit.Core.Ledger.Evidence;
using RepostAudit.Core.Pictures;
using RepostAudit.Core.Reading;
using RepostAudit.Core.Uploads;

namespace RepostAudit.Azure.Facts;

/// <summary>From facts to rows and back. Columns are texts and numbers that a person can read in any tool.</summary>
internal static class FactRows
{
    public static TableEntity Of(Entry entry)
    {
        var row = new TableEntity(FactKeys.Partition(entry.Key), FactKeys.Row(FactKind.Entry, entry.Key))
        {
            ["Name"] = entry.Name.ToString(),
            ["Content"] = entry.Content.ToString(),
            ["UploadedAt"] = entry.Claim.UploadedAt.ToString("O", CultureInfo.InvariantCulture),
            ["Unit"] = entry.Claim.Unit?.ToString(),
            ["Submitter"] = entry.Claim.Submitter?.ToString(),
            ["Article"] = entry.Claim.Article?.ToString(),
            ["Channel"] = entry.Claim.Channel?.Code(),
        };
        return entry.Inspection switch
        {
            Inspection.Evidence seen => row.With(
                ("Format", seen.Format.ToString()), ("Width", seen.Width), ("Height", seen.Height), ("Pdq", seen.Print.Pdq.ToString()), ("PdqQuality", seen.Print.PdqQuality), ("Text", seen.Print.Text?.ToBytes())),
            Inspection.NoEvidence none => row.With(("Rejection", none.Reason.Code()), ("Detail", none.Detail)),
            _ => throw new ArgumentOutOfRangeException(nameof(entry), entry.Inspection, null),
        };
    }

    public static TableEntity Of(Edge edge)
        => new TableEntity(FactKeys.Partition(edge.Later), FactKeys.Row(edge)).With(("SameBytes", edge.Evidence.SameBytes), ("PdqDistance", edge.Evidence.PdqDistance), ("Page", edge.Evidence.Page?.ToBytes().ToArray()));

    public static TableEntity Settled(EntryKey entry) => new(FactKeys.Partition(entry), FactKeys.Row(FactKind.Settled, entry));

    /// <exception cref="InvalidDataException">The row is not what was written.</exception>
    public static Entry Entry(TableEntity row)
    {
        try
        {
            var entry = new Entry(
                UploadName.Parse(row.GetString("Name")).OrThrow(),
                ContentHash.Parse(row.GetString("Content")).OrThrow(),
                new Claim(
                    DateTimeOffset.ParseExact(row.GetString("UploadedAt"), "O", CultureInfo.InvariantCulture),
                    row.GetString("Unit") is { } unit ? UnitId.Parse(unit).OrThrow() : null,
                    row.GetString("Submitter") is { } submitter ? SubmitterId.Parse(submitter).OrThrow() : null,
                    row.GetString("Article") is { } article ? ArticleId.Parse(article).OrThrow() : null,
                    row.GetString("Channel") is { } channel ? Channels.Parse(channel).OrThrow() : null),
                Inspection(row));

            // The id is a digest of the rest, so it also proves that the row is what was written.
            return FactKeys.Row(FactKind.Entry, entry.Key) == row.RowKey ? entry : throw new FormatException($"It says what belongs to entry {entry.Id}");
        }
        catch (Exception wrong) when (wrong is FormatException or InvalidOperationException or ArgumentNullException)
        {
            throw Damaged(row, wrong);
        }
    }

    /// <exception cref="InvalidDataException">The row is not what was written.</exception>
    public static Edge Edge(TableEntity row)
    {
        var (earlier, later) = FactKeys.Ends(row.RowKey);
        try
        {
            return new(earlier, later, new PairEvidence(
                row.GetBoolean("SameBytes") ?? throw Damaged(row, null),
                row.GetInt32("PdqDistance") ?? throw Damaged(row, null),
                row.GetBinary("Page") is { } page ? PageEvidence.FromBytes(page) : null));
        }
        catch (FormatException wrong)
        {
            throw Damaged(row, wrong);
        }
    }

    private static Inspection Inspection(TableEntity row)
        => row.GetString("Rejection") is { } reason
            ? new Inspection.NoEvidence(Rejections.Parse(reason).OrThrow(), row.GetString("Detail") ?? "")
            : new Inspection.Evidence(
                Enum.TryParse<PictureFormat>(row.GetString("Format"), out var format) ? format : throw new FormatException("Its format is unknown"),
                Number(row, "Width"),
                Number(row, "Height"),
                new Fingerprint(PdqHash.Parse(row.GetString("Pdq")).OrThrow(), Number(row, "PdqQuality"), row.GetBinary("Text") is { } text ? PageText.FromBytes(text) : null));

    private static int Number(TableEntity row, string column) => row.GetInt32(column) ?? throw new FormatException($"{column} is missing");

    private static TableEntity With(this TableEntity row, params ReadOnlySpan<(string Column, object? Value)> columns)
    {
        foreach (var (column, value) in columns)
        {
            if (value is not null)
            {
                row[column] = value;
            }
        }

        return row;
    }

    // The cause may quote a unit or a name, which belong in no log; the keys say where to look.
    private static InvalidDataException Damaged(TableEntity row, Exception? cause)
        => new($"Row '{row.RowKey}' of partition '{row.PartitionKey}' is not what was written ({cause?.GetType().Name ?? "a column is missing"})");
}
