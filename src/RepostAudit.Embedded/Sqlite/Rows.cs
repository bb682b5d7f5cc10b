using Microsoft.Data.Sqlite;
using RepostAudit.Core.Fingerprints;
using RepostAudit.Core.Ledger;
using RepostAudit.Core.Ledger.Evidence;
using RepostAudit.Core.Pictures;
using RepostAudit.Core.Reading;
using RepostAudit.Core.Uploads;

namespace RepostAudit.Embedded.Sqlite;

/// <summary>From columns to facts and back.</summary>
internal static class Rows
{
    public const string InspectionColumns = "format, width, height, pdq, pdq_quality, text, rejection, detail";
    public const string EntryColumns = $"at, id, name, content, utc_offset, unit, submitter, article, channel, {InspectionColumns}";

    public static object?[] Of(Entry entry) =>
    [
        entry.Claim.UploadedAt.UtcTicks,
        Blob(entry.Id),
        entry.Name.ToString(),
        Blob(entry.Content),
        entry.Claim.UploadedAt.TotalOffsetMinutes,
        entry.Claim.Unit?.ToString(),
        entry.Claim.Submitter?.ToString(),
        entry.Claim.Article?.ToString(),
        entry.Claim.Channel?.Code(),
        .. Of(entry.Inspection),
    ];

    /// <exception cref="FormatException">The columns are not what was written.</exception>
    public static Entry Entry(SqliteDataReader row)
    {
        var entry = new Entry(
            UploadName.Parse(row.GetString(2)).OrThrow(),
            ContentHash.Parse(Hex(row, 3)).OrThrow(),
            new Claim(
                Time(row, 0, 4),
                Text(row, 5) is { } unit ? UnitId.Parse(unit).OrThrow() : null,
                Text(row, 6) is { } submitter ? SubmitterId.Parse(submitter).OrThrow() : null,
                Text(row, 7) is { } article ? ArticleId.Parse(article).OrThrow() : null,
                Text(row, 8) is { } channel ? Channels.Parse(channel).OrThrow() : null),
            Inspection(row, 9));

        // The id is a digest of the rest, so it also proves that the row is what was written.
        return entry.Id == Id(row, 1) ? entry : throw new FormatException($"Entry {entry.Id} was filed as {Id(row, 1)}");
    }

    /// <summary>Reads <see cref="InspectionColumns"/>, the first of which is at the given place.</summary>
    public static Inspection Inspection(SqliteDataReader row, int at)
        => Text(row, at + 6) is { } reason
            ? new Inspection.NoEvidence(Rejections.Parse(reason).OrThrow(), row.GetString(at + 7))
            : new Inspection.Evidence(
                Enum.TryParse<PictureFormat>(row.GetString(at), out var format) ? format : throw new FormatException($"Format '{row.GetString(at)}' is unknown"),
                row.GetInt32(at + 1),
                row.GetInt32(at + 2),
                new Fingerprint(PdqHash.Parse(Hex(row, at + 3)).OrThrow(), row.GetInt32(at + 4), Bytes(row, at + 5) is { } text ? PageText.FromBytes(text) : null));

    public static Edge Edge(SqliteDataReader row)
        => new(Key(row, 0), Key(row, 2), new PairEvidence(row.GetInt64(4) != 0, row.GetInt32(5), Bytes(row, 6) is { } page ? PageEvidence.FromBytes(page) : null));

    /// <summary>Reads a time and an id, the first of which is at the given place.</summary>
    public static EntryKey Key(SqliteDataReader row, int at) => new(new DateTimeOffset(row.GetInt64(at), TimeSpan.Zero), Id(row, at + 1));

    /// <summary>A time as it was written, from the columns of its ticks and of its offset.</summary>
    public static DateTimeOffset Time(SqliteDataReader row, int ticks, int minutes)
        => new DateTimeOffset(row.GetInt64(ticks), TimeSpan.Zero).ToOffset(TimeSpan.FromMinutes(row.GetInt32(minutes)));

    public static EntryId Id(SqliteDataReader row, int column) => EntryId.Parse(Hex(row, column)).OrThrow();

    public static byte[] Blob(EntryId id) => Convert.FromHexString(id.ToString());

    public static byte[] Blob(ContentHash content) => Convert.FromHexString(content.ToString());

    private static object?[] Of(Inspection inspection) => inspection switch
    {
        Inspection.Evidence seen => [seen.Format.ToString(), seen.Width, seen.Height, Convert.FromHexString(seen.Print.Pdq.ToString()), seen.Print.PdqQuality, seen.Print.Text?.ToBytes(), null, null],
        Inspection.NoEvidence none => [null, null, null, null, null, null, none.Reason.Code(), none.Detail],
        _ => throw new ArgumentOutOfRangeException(nameof(inspection), inspection, null),
    };

    public static long Ticks(EntryKey key) => key.UploadedAt.UtcTicks;

    public static byte[] Blob(EntryKey key) => Blob(key.Id);

    private static string? Text(SqliteDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

    private static byte[]? Bytes(SqliteDataReader row, int column) => row.IsDBNull(column) ? null : row.GetFieldValue<byte[]>(column);

    private static string Hex(SqliteDataReader row, int column) => Convert.ToHexStringLower(row.GetFieldValue<byte[]>(column));
}
