using System.Text.Json;
using Microsoft.Data.Sqlite;
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

    // Who share a key are counted to one beyond the bound; how many more there are costs nothing. CROSS JOIN keeps SQLite from beginning
    // with the table.
    private const string SelectRare = """
        WITH asked AS MATERIALIZED (
            SELECT value AS key, (SELECT COUNT(*) FROM (SELECT 1 FROM filed WHERE filed.key = value LIMIT $2 + 1)) AS shared FROM json_each($1)
        )
        SELECT hit.at, hit.id, sketch.bytes, hit.rarity FROM (
            SELECT filed.at, filed.id, SUM($3 / asked.shared) AS rarity FROM asked CROSS JOIN filed ON filed.key = asked.key
            WHERE asked.shared BETWEEN 1 AND $2 GROUP BY filed.at, filed.id
        ) AS hit JOIN sketch ON sketch.at = hit.at AND sketch.id = hit.id
        """;

    private const string SelectCounts = """
        SELECT key, shared FROM (
            SELECT value AS key, (SELECT COUNT(*) FROM (SELECT 1 FROM filed WHERE filed.key = value LIMIT $2 + 1)) AS shared FROM json_each($1)
        ) WHERE shared > 0
        """;

    // Plain keys have negative numbers.
    private const string SelectCrowded = "SELECT key FROM filed WHERE key < 0 GROUP BY key HAVING COUNT(*) > $1 ORDER BY key";
    private const string SelectMembers = "SELECT at, id FROM filed WHERE key = $1 ORDER BY at, id";

    public static void File(Session session, Filed entry, IReadOnlyCollection<IndexKey> keys)
    {
        if (keys.Count > 0)
        {
            session.Run(InsertSketch, Rows.Ticks(entry.Entry), Rows.Blob(entry.Entry), entry.Sketch.Bytes.ToArray());
            session.Run(InsertKeys, Rows.Ticks(entry.Entry), Rows.Blob(entry.Entry), Numbers(keys));
        }
    }

    public static IReadOnlyList<Found> Find(Session session, IReadOnlyCollection<IndexKey> keys, ReadingBounds bounds)
    {
        IndexKey[] rare = [.. keys.Where(key => key.IsRare).Distinct()];
        IEnumerable<Found> byRare = rare.Length == 0 ? [] : session.Rows(row => new Found(Filed(row), row.GetInt32(3)), SelectRare, Numbers(rare), bounds.PerRareKey, ReadingBounds.MaxPerRareKey);
        var byPlain = keys.Where(key => !key.IsRare).Distinct()
            .SelectMany(key => session.Rows(row => new Found(Filed(row), Rarity: 0), SelectEarliest, Number(key), bounds.PerKey));

        // Those by rare keys come first: they know their rarity.
        return [.. byRare.Concat(byPlain).DistinctBy(found => found.Entry).OrderBy(found => found.Entry)];
    }

    public static IReadOnlyDictionary<IndexKey, int> Count(Session session, IReadOnlyCollection<IndexKey> rareKeys)
        => session.Rows(row => (Key: Key(row.GetInt64(0)), Count: row.GetInt32(1)), SelectCounts, Numbers(rareKeys.Distinct()), ReadingBounds.MaxPerRareKey)
            .ToDictionary(counted => counted.Key, counted => counted.Count);

    public static IReadOnlyList<long> Crowded(Session session, int moreThan) => session.Rows(row => row.GetInt64(0), SelectCrowded, moreThan);

    public static IReadOnlyList<EntryKey> Members(Session session, long key) => session.Rows(row => Rows.Key(row, 0), SelectMembers, key);

    private static Filed Filed(SqliteDataReader row) => new(Rows.Key(row, 0), new Sketch(row.GetFieldValue<byte[]>(2)));

    private static string Numbers(IEnumerable<IndexKey> keys) => JsonSerializer.Serialize(keys.Select(Number));

    // SQLite's numbers have a sign. With the highest bit turned they sort as the keys do.
    private static long Number(IndexKey key) => (long)(key.Value ^ (1UL << 63));

    private static IndexKey Key(long number) => new((ulong)number ^ (1UL << 63));
}
