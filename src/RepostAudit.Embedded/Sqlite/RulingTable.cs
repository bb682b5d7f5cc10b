using Microsoft.Data.Sqlite;
using RepostAudit.Core.Ledger;
using RepostAudit.Core.Rulings;

namespace RepostAudit.Embedded.Sqlite;

/// <summary>The statements behind the rulings.</summary>
internal static class RulingTable
{
    private const string Insert = "INSERT INTO ruling VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) ON CONFLICT DO NOTHING";
    private const string Select = "SELECT at, utc_offset, analyst, decision, reason, at_one, one, at_other, other FROM ruling ORDER BY at, id";

    public static void Add(Session session, Ruling ruling)
    {
        var (one, other) = Ends(ruling.Subject);
        session.Run(
            Insert,
            ruling.Id,
            ruling.At.UtcTicks,
            ruling.At.TotalOffsetMinutes,
            ruling.Analyst,
            ruling.Decision.ToString(),
            ruling.Reason,
            Rows.Ticks(one),
            Rows.Blob(one),
            other is { } at ? Rows.Ticks(at) : null,
            other is { } id ? Rows.Blob(id) : null);
    }

    public static IReadOnlyList<Ruling> Read(Session session) => session.Rows(Ruling, Select);

    private static Ruling Ruling(SqliteDataReader row) => new(
        row.GetString(2),
        Rows.Time(row, 0, 1),
        row.IsDBNull(7) ? new RulingSubject.Upload(Rows.Key(row, 5)) : new RulingSubject.Pair(Rows.Key(row, 5), Rows.Key(row, 7)),
        Enum.TryParse<RulingDecision>(row.GetString(3), out var decision) ? decision : throw new FormatException($"Decision '{row.GetString(3)}' is unknown"),
        row.GetString(4));

    private static (EntryKey One, EntryKey? Other) Ends(RulingSubject subject) => subject switch
    {
        RulingSubject.Pair pair => (pair.Earlier, pair.Later),
        RulingSubject.Upload upload => (upload.Entry, null),
        _ => throw new ArgumentOutOfRangeException(nameof(subject), subject, null),
    };
}
