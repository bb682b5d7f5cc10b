using RepostAudit.Core.Uploads;

namespace RepostAudit.Embedded.Sqlite;

/// <summary>The statements behind small pictures that are kept by what they show: thumbnails and proxies, each sort in a table of its own.</summary>
internal sealed class JpegTable
{
    private readonly string _insert;
    private readonly string _select;

    private JpegTable(string name)
        => (_insert, _select) = ($"INSERT INTO {name} VALUES ($1, $2) ON CONFLICT DO NOTHING", $"SELECT jpeg FROM {name} WHERE content = $1");

    public static JpegTable Thumbnails { get; } = new("thumbnail");

    public static JpegTable Proxies { get; } = new("proxy");

    public void Keep(Session session, ContentHash content, ReadOnlyMemory<byte> jpeg) => session.Run(_insert, Rows.Blob(content), jpeg.ToArray());

    public byte[]? Find(Session session, ContentHash content) => (byte[]?)session.Scalar(_select, Rows.Blob(content));
}
