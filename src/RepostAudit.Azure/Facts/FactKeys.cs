using System.Globalization;
using RepostAudit.Core.Ledger;
using RepostAudit.Core.Uploads;

namespace RepostAudit.Azure.Facts;

/// <summary>The kinds of rows in the table of facts.</summary>
internal enum FactKind
{
    Entry,

    /// <summary>Lies with its later end.</summary>
    Edge,

    /// <summary>The note that an entry's neighbours were all judged.</summary>
    Settled,
}

/// <summary>
/// Under what facts lie in their table. A partition is a day in UTC and one of 16 shards, <c>2024-03-04|a</c>; a row is its
/// kind and the keys of its entries, <c>entry|0638451792000000000|0123…</c>. Ticks have a fixed width, so the ordinal order of rows
/// of one kind is that of their entries' keys, and a period is one range of rows in each of its partitions.
/// </summary>
internal static class FactKeys
{
    public const int ShardsADay = 16;

    private const string DayFormat = "yyyy-MM-dd";
    private const int DayLength = 10;
    private const string ShardDigits = "0123456789abcdef";

    /// <summary>Where everything lies of which the entry is the later end.</summary>
    public static string Partition(EntryKey entry) => Partition(Day(entry.UploadedAt), entry.Id.ToString()[0]);

    public static IEnumerable<string> Partitions(DateOnly day) => ShardDigits.Select(shard => Partition(day, shard));

    public static string Row(FactKind kind, EntryKey entry) => $"{From(kind, entry.UploadedAt)}|{entry.Id}";

    public static string Row(Edge edge) => $"{Row(FactKind.Edge, edge.Later)}|{edge.Earlier.UploadedAt.UtcTicks:D19}|{edge.Earlier.Id}";

    /// <summary>The ends of an edge, read from the key of its row.</summary>
    public static (EntryKey Earlier, EntryKey Later) Ends(string row)
        => row.Split('|') is [_, var later, var laterId, var earlier, var earlierId]
            ? (Key(earlier, earlierId), Key(later, laterId))
            : throw new InvalidDataException($"Row '{row}' is no edge");

    /// <summary>The rows of a kind whose (later) entry was uploaded in the period, within one partition.</summary>
    public static string Filter(string partition, FactKind kind, Period uploaded)
        => $"PartitionKey eq '{partition}' and RowKey ge '{From(kind, uploaded.From)}' and RowKey lt '{From(kind, uploaded.Until)}'";

    /// <summary>Whatever lies in the days from one to another, both included.</summary>
    public static string Filter(DateOnly first, DateOnly last) => $"PartitionKey ge '{Text(first)}|' and PartitionKey lt '{Text(last)}}}'";

    public static DateOnly Day(DateTimeOffset moment) => DateOnly.FromDateTime(moment.UtcDateTime);

    public static DateOnly Day(string partition) => DateOnly.ParseExact(partition.AsSpan(0, DayLength), DayFormat, CultureInfo.InvariantCulture);

    private static string Partition(DateOnly day, char shard) => $"{Text(day)}|{shard}";

    private static string From(FactKind kind, DateTimeOffset moment)
        => string.Create(CultureInfo.InvariantCulture, $"{(kind switch { FactKind.Entry => "entry", FactKind.Edge => "edge", _ => "settled" })}|{moment.UtcTicks:D19}");

    private static EntryKey Key(string ticks, string id)
        => new(new DateTimeOffset(long.Parse(ticks, NumberStyles.None, CultureInfo.InvariantCulture), TimeSpan.Zero), EntryId.Parse(id).OrThrow());

    private static string Text(DateOnly day) => day.ToString(DayFormat, CultureInfo.InvariantCulture);
}
