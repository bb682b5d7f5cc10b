using System.Globalization;
using Azure.Data.Tables;
using RepostAudit.Azure.Facts;
using RepostAudit.Core.Ledger;
using RepostAudit.Core.Rulings;
using RepostAudit.Core.Uploads;

namespace RepostAudit.Azure.Notes;

/// <summary>Rulings as rows, a month in UTC to a partition: people make them, so there are few, and keys are in the order of (time, id).</summary>
internal sealed class AzureRulings(TableClient rulings) : IRulings
{
    public Task AddAsync(Ruling ruling, CancellationToken cancellation) => rulings.KeepAsync(Row(ruling), cancellation);

    public async Task<IReadOnlyList<Ruling>> ReadAsync(CancellationToken cancellation)
        => await rulings.QueryAsync<TableEntity>(cancellationToken: cancellation)
            .Select(Ruling)
            .OrderBy(ruling => ruling.At)
            .ThenBy(ruling => ruling.Id, StringComparer.Ordinal)
            .ToListAsync(cancellation);

    private static TableEntity Row(Ruling ruling)
    {
        var (one, other) = ruling.Subject switch
        {
            RulingSubject.Pair pair => (pair.Later, (EntryKey?)pair.Earlier),
            RulingSubject.Upload upload => (upload.Entry, null),
            _ => throw new ArgumentOutOfRangeException(nameof(ruling), ruling.Subject, null),
        };
        return new(ruling.At.UtcDateTime.ToString("yyyy-MM", CultureInfo.InvariantCulture), $"{ruling.At.UtcTicks:D19}|{ruling.Id}")
        {
            ["Analyst"] = ruling.Analyst,
            ["At"] = Text(ruling.At),
            ["Entry"] = one.Id.ToString(),
            ["UploadedAt"] = Text(one.UploadedAt),
            ["Earlier"] = other?.Id.ToString(),
            ["EarlierUploadedAt"] = other is { } earlier ? Text(earlier.UploadedAt) : null,
            ["Decision"] = ruling.Decision.ToString(),
            ["Reason"] = ruling.Reason,
        };
    }

    private static Ruling Ruling(TableEntity row)
    {
        var entry = Key(row, "Entry", "UploadedAt");
        return new(
            row.GetString("Analyst"),
            Time(row, "At"),
            row.GetString("Earlier") is null ? new RulingSubject.Upload(entry) : new RulingSubject.Pair(Key(row, "Earlier", "EarlierUploadedAt"), entry),
            Enum.TryParse<RulingDecision>(row.GetString("Decision"), out var decision) ? decision : throw new InvalidDataException($"Ruling '{row.RowKey}' has no known decision"),
            row.GetString("Reason") ?? "");
    }

    private static EntryKey Key(TableEntity row, string id, string at) => new(Time(row, at), EntryId.Parse(row.GetString(id)).OrThrow());

    private static DateTimeOffset Time(TableEntity row, string column) => DateTimeOffset.ParseExact(row.GetString(column), "O", CultureInfo.InvariantCulture);

    private static string Text(DateTimeOffset at) => at.ToString("O", CultureInfo.InvariantCulture);
}
