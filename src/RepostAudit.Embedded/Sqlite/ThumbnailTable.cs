using RepostAudit.Core.Uploads;

namespace RepostAudit.Embedded.Sqlite;

/// <summary>The statements behind the thumbnails.</summary>
internal static class ThumbnailTable
{
    private const string Insert = "INSERT INTO thumbnail VALUES ($1, $2) ON CONFLICT DO NOTHING";
    private const string Select = "SELECT jpeg FROM thumbnail WHERE content = $1";

    public static void Keep(Session session, ContentHash content, ReadOnlyMemory<byte> jpeg) => session.Run(Insert, Rows.Blob(content), jpeg.ToArray());

    public static byte[]? Find(Session session, ContentHash content) => (byte[]?)session.Scalar(Select, Rows.Blob(content));
}
