using Azure.Data.Tables;
using RepostAudit.Azure.Facts;

namespace RepostAudit.Azure.Connecting;

/// <summary>What all who use a ledger must agree on, kept with its facts. The first who connects decides.</summary>
/// <param name="Layout">Changes whenever keys, rows or blobs are laid out in another way.</param>
/// <param name="Stamp">What the inspections depend on.</param>
/// <param name="SegmentBytes">From how many bytes on a segment of the index is full.</param>
internal sealed record StampRow(int Layout, string Stamp, int SegmentBytes)
{
    public const int PresentLayout = 3;

    // Sorted after every day, so no reading of a period meets it.
    private const string Key = "stamp";

    /// <returns>In what the two disagree; null where facts of both may lie together.</returns>
    public (string Found, string Wanted)? Contradiction(StampRow wanted)
        => Layout != wanted.Layout ? ($"layout-{Layout}", $"layout-{wanted.Layout}")
            : Stamp != wanted.Stamp ? (Stamp, wanted.Stamp)
            : null;

    /// <returns>What the ledger has, now that it has something.</returns>
    public async Task<StampRow> EnsureAsync(TableClient facts, CancellationToken cancellation)
    {
        if (await FindAsync(facts, cancellation) is { } found)
        {
            return found;
        }

        await facts.KeepAsync(new TableEntity(Key, Key) { [nameof(Layout)] = Layout, [nameof(Stamp)] = Stamp, [nameof(SegmentBytes)] = SegmentBytes }, cancellation);
        return await FindAsync(facts, cancellation) ?? throw new InvalidDataException($"The row '{Key}' of table '{facts.Name}' is gone; somebody deletes from it");
    }

    private static async Task<StampRow?> FindAsync(TableClient facts, CancellationToken cancellation)
        => await facts.GetEntityIfExistsAsync<TableEntity>(Key, Key, cancellationToken: cancellation) is { HasValue: true, Value: { } row }
            ? new(row.GetInt32(nameof(Layout)) ?? 0, row.GetString(nameof(Stamp)) ?? "", row.GetInt32(nameof(SegmentBytes)) ?? Index.Segment.MaxBytes)
            : null;
}
