using System.Text.Json;
using RepostAudit.Core.Fingerprints;
using RepostAudit.Core.Ledger;
using RepostAudit.Core.Uploads;

namespace RepostAudit.Embedded.Sqlite;

/// <summary>The statements behind the ledger. A fact that is there already is left as it is.</summary>
internal static class LedgerTables
{
    private const string InsertEntry = $"""
        INSERT INTO entry ({Rows.EntryColumns})
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16) ON CONFLICT DO NOTHING
        """;

    private const string InsertEdge = "INSERT INTO edge VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING";
    private const string InsertSettled = "INSERT INTO settled VALUES ($1) ON CONFLICT DO NOTHING";
    private const string SelectSettled = "SELECT 1 FROM settled WHERE entry = $1";
    private const string SelectEntries = $"SELECT {Rows.EntryColumns} FROM entry WHERE id IN (SELECT unhex(value) FROM json_each($1)) ORDER BY id";
    private const string SelectInspection = $"SELECT {Rows.InspectionColumns} FROM entry WHERE content = $1 LIMIT 1";
    private const string SelectEdges = "SELECT first, second, same_bytes, pdq_distance FROM edge WHERE (first, second) > ($1, $2) ORDER BY first, second LIMIT $3";

    public static void Append(Session session, Entry entry) => session.Run(InsertEntry, Rows.Of(entry));

    public static void Settle(Session session, EntryId entry, IReadOnlyCollection<Edge> edges)
    {
        foreach (var edge in edges)
        {
            session.Run(InsertEdge, Rows.Blob(edge.First), Rows.Blob(edge.Second), edge.Evidence.SameBytes ? 1 : 0, edge.Evidence.PdqDistance);
        }

        session.Run(InsertSettled, Rows.Blob(entry));
    }

    public static bool IsSettled(Session session, EntryId entry) => session.Scalar(SelectSettled, Rows.Blob(entry)) is not null;

    public static IReadOnlyList<Entry> Find(Session session, IReadOnlyCollection<EntryId> entries)
        => session.Rows(Rows.Entry, SelectEntries, JsonSerializer.Serialize(entries.Select(entry => entry.ToString())));

    public static Inspection? FindInspection(Session session, ContentHash content)
        => session.Rows(row => Rows.Inspection(row, 0), SelectInspection, Rows.Blob(content)).FirstOrDefault();

    /// <returns>At most the given number of edges that come after the given one, in the order of their ends.</returns>
    public static IReadOnlyList<Edge> EdgesAfter(Session session, Edge? last, int count)
        => session.Rows(Rows.Edge, SelectEdges, last is null ? [] : Rows.Blob(last.First), last is null ? [] : Rows.Blob(last.Second), count);
}
