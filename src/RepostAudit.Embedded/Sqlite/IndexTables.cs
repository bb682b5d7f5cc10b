using System.Text.Json;
using RepostAudit.Core.Ledger;

namespace RepostAudit.Embedded.Sqlite;

/// <summary>The statements behind the fingerprint index: triples of key, time and entry, clustered by key; beside them the sketches.</summary>
internal static class IndexTables
{
    // One statement for all keys of an upload: the list travels as JSON, and each key is one seek in the table.
    private const string InsertKeys = "INSERT INTO filed SELECT value, $1, $2 FROM json_each($3) WHERE true ON CONFLICT DO NOTHING";
    private const string InsertSketch = "INSERT INTO sketch VALUES ($1, $2, $3) ON CONFLICT DO NOTHING";
    private const string SelectEarliest = """
        SELECT filed.at, filed.id, sketch.bytes FROM filed JOIN sketch ON sketch.at = filed.at AND sketch.id = filed.id
        WHERE filed.key = $1 ORDER BY filed.at, filed.id LIMIT $2
        """;

    private const string SelectCrowded = "SELECT key FROM filed GROUP BY key HAVING COUNT(*) > $1 ORDER BY key";
    private const string SelectMembers = "SELECT at, id FROM filed WHERE key = $1 ORDER BY at, id";

    public static void File(Session session, Filed entry, IReadOnlyCollection<IndexKey> keys)
    {
        if (keys.Count > 0)
        {
            session.Run(InsertSketch, Rows.Ticks(entry.Entry), Rows.Blob(entry.Entry), entry.Sketch.Bytes.ToArray());
            session.Run(InsertKeys, Rows.Ticks(entry.Entry), Rows.Blob(entry.Entry), JsonSerializer.Serialize(keys.Select(Number)));
        }
    }

    public static IReadOnlyList<Filed> Find(Session session, IReadOnlyCollection<IndexKey> keys, int mostPerKey)
        => [.. keys.Distinct()
            .SelectMany(key => session.Rows(row => new Filed(Rows.Key(row, 0), new Sketch(row.GetFieldValue<byte[]>(2))), SelectEarliest, Number(key), mostPerKey))
            .DistinctBy(filed => filed.Entry)
            .OrderBy(filed => filed.Entry)];

    public static IReadOnlyList<long> Crowded(Session session, int moreThan) => session.Rows(row => row.GetInt64(0), SelectCrowded, moreThan);

    public static IReadOnlyList<EntryKey> Members(Session session, long key) => session.Rows(row => Rows.Key(row, 0), SelectMembers, key);

    // SQLite's numbers have a sign. With the highest bit turned they sort as the keys do.
    private static long Number(IndexKey key) => (long)(key.Value ^ (1UL << 63));
}
