using System.Text.Json;
using RepostAudit.Core.Ledger;
using RepostAudit.Core.Uploads;

namespace RepostAudit.Embedded.Sqlite;

/// <summary>The statements behind the ledger. A fact that is there already is left as it is.</summary>
internal static class LedgerTables
{
    private const string InsertEntry = $"""
        INSERT INTO entry ({Rows.EntryColumns})
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17) ON CONFLICT DO NOTHING
        """;

    private const string InsertEdge = "INSERT INTO edge VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT DO NOTHING";
    private const string InsertSettled = "INSERT INTO settled VALUES ($1, $2) ON CONFLICT DO NOTHING";
    private const string SelectSettled = "SELECT 1 FROM settled WHERE at = $1 AND id = $2";

    // One statement for all: the keys travel as JSON, and each is one seek in the table.
    private const string SelectEntries = $"""
        SELECT {Rows.EntryColumns} FROM entry
        WHERE (at, id) IN (SELECT value ->> 0, unhex(value ->> 1) FROM json_each($1)) ORDER BY at, id
        """;

    private const string SelectPeriod = $"""
        SELECT {Rows.EntryColumns} FROM entry WHERE (at, id) > ($1, $2) AND at < $3 ORDER BY at, id LIMIT $4
        """;

    private const string SelectUnsettled = $"""
        SELECT {Rows.EntryColumns} FROM entry WHERE (at, id) > ($1, $2) AND at < $3
        AND NOT EXISTS (SELECT 1 FROM settled WHERE settled.at = entry.at AND settled.id = entry.id) ORDER BY at, id LIMIT $4
        """;

    private const string SelectEdges = """
        SELECT later_at, later, earlier_at, earlier, same_bytes, pdq_distance, page FROM edge
        WHERE (later_at, later, earlier_at, earlier) > ($1, $2, $3, $4) AND later_at < $5 ORDER BY later_at, later, earlier_at, earlier LIMIT $6
        """;

    public static void Append(Session session, Entry entry) => session.Run(InsertEntry, Rows.Of(entry));

    public static void Settle(Session session, EntryKey entry, IReadOnlyCollection<Edge> edges)
    {
        foreach (var edge in edges)
        {
            session.Run(
                InsertEdge,
                Rows.Ticks(edge.Later),
                Rows.Blob(edge.Later),
                Rows.Ticks(edge.Earlier),
                Rows.Blob(edge.Earlier),
                edge.Evidence.SameBytes ? 1 : 0,
                edge.Evidence.PdqDistance,
                edge.Evidence.Page?.ToBytes().ToArray());
        }

        session.Run(InsertSettled, Rows.Ticks(entry), Rows.Blob(entry));
    }

    public static bool IsSettled(Session session, EntryKey entry) => session.Scalar(SelectSettled, Rows.Ticks(entry), Rows.Blob(entry)) is not null;

    public static IReadOnlyList<Entry> Find(Session session, IReadOnlyCollection<EntryKey> entries)
        => session.Rows(Rows.Entry, SelectEntries, JsonSerializer.Serialize(entries.Select(entry => new object[] { Rows.Ticks(entry), entry.Id.ToString() })));

    /// <returns>At most the given number of the period's entries that come after the given one, in order.</returns>
    public static IReadOnlyList<Entry> EntriesAfter(Session session, Period period, EntryKey? last, int count)
        => session.Rows(Rows.Entry, SelectPeriod, AtLast(period, last), IdOfLast(last), Until(period), count);

    /// <inheritdoc cref="EntriesAfter"/>
    public static IReadOnlyList<Entry> UnsettledAfter(Session session, Period period, EntryKey? last, int count)
        => session.Rows(Rows.Entry, SelectUnsettled, AtLast(period, last), IdOfLast(last), Until(period), count);

    /// <returns>At most the given number of the period's edges that come after the given one, in order.</returns>
    public static IReadOnlyList<Edge> EdgesAfter(Session session, Period period, Edge? last, int count)
        => session.Rows(
            Rows.Edge,
            SelectEdges,
            AtLast(period, last?.Later),
            IdOfLast(last?.Later),
            last is null ? 0L : Rows.Ticks(last.Earlier),
            IdOfLast(last?.Earlier),
            Until(period),
            count);

    // No id is empty, so the first of the period comes after it.
    private static byte[] IdOfLast(EntryKey? last) => last is { } key ? Rows.Blob(key) : [];

    private static long AtLast(Period period, EntryKey? last) => last is { } key ? Rows.Ticks(key) : period.From.UtcTicks;

    private static long Until(Period period) => period.Until.UtcTicks;
}
