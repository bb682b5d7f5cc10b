using System.Text.Json;
using RepostAudit.Core.Ledger;
using RepostAudit.Core.Uploads;

namespace RepostAudit.Embedded.Sqlite;

/// <summary>The statements behind the fingerprint index: pairs of key and entry, clustered by key.</summary>
internal static class IndexTable
{
    // One statement for all keys of an upload: the list travels as JSON, and each key is one seek in the table.
    private const string InsertKeys = "INSERT INTO filed SELECT value, $1 FROM json_each($2) WHERE true ON CONFLICT DO NOTHING";
    private const string SelectEntries = "SELECT DISTINCT entry FROM filed WHERE key IN (SELECT value FROM json_each($1)) ORDER BY entry";

    public static void File(Session session, EntryId entry, IReadOnlyCollection<IndexKey> keys)
        => session.Run(InsertKeys, Rows.Blob(entry), Json(keys));

    public static IReadOnlyList<EntryId> Find(Session session, IReadOnlyCollection<IndexKey> keys)
        => session.Rows(row => Rows.Id(row, 0), SelectEntries, Json(keys));

    private static string Json(IReadOnlyCollection<IndexKey> keys) => JsonSerializer.Serialize(keys.Select(key => key.Text));
}
