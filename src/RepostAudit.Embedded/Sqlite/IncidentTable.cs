using Microsoft.Data.Sqlite;
using RepostAudit.Core.Incidents;

namespace RepostAudit.Embedded.Sqlite;

/// <summary>The statements behind the incidents.</summary>
internal static class IncidentTable
{
    private const string Insert = "INSERT INTO incident VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT DO NOTHING";
    private const string Select = "SELECT at, utc_offset, kind, path, version, detail FROM incident ORDER BY at, id";

    public static void Note(Session session, Incident incident) => session.Run(
        Insert,
        incident.Id,
        incident.NoticedAt.UtcTicks,
        incident.NoticedAt.TotalOffsetMinutes,
        incident.Kind.ToString(),
        incident.Path,
        incident.Version,
        incident.Detail);

    public static IReadOnlyList<Incident> Read(Session session) => session.Rows(Incident, Select);

    private static Incident Incident(SqliteDataReader row) => new(
        Enum.TryParse<IncidentKind>(row.GetString(2), out var kind) ? kind : throw new FormatException($"Incident '{row.GetString(2)}' is unknown"),
        row.GetString(3),
        row.GetString(4),
        Rows.Time(row, 0, 1),
        row.GetString(5));
}
