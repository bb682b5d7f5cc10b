using System.Runtime.CompilerServices;
using Azure.Data.Tables;
using RepostAudit.Core.Ledger;
using RepostAudit.Core.Uploads;

namespace RepostAudit.Azure.Facts;

/// <summary>
/// The ledger in one table. Appending is one insert; settling is one transaction for each partition that it touches, that
/// of the entry itself last and the note last in it.
/// </summary>
internal sealed class AzureLedger(TableClient facts) : ILedger
{
    // Enough to hide the way to the storage, few enough not to fill it with one upload's questions.
    private const int MostAtOnce = 16;

    private readonly FactScan _scan = new(facts);

    public Task AppendAsync(Entry entry, CancellationToken cancellation) => facts.KeepAsync(FactRows.Of(entry), cancellation);

    public async Task SettleAsync(EntryKey entry, IReadOnlyCollection<Edge> edges, CancellationToken cancellation)
    {
        var partitions = edges.DistinctBy(FactKeys.Row).Select(FactRows.Of).ToLookup(row => row.PartitionKey);
        var note = FactRows.Settled(entry);
        await Parallel.ForEachAsync(
            partitions.Where(rows => rows.Key != note.PartitionKey).SelectMany(rows => rows.Chunk(KeepingRows.MostAtOnce)),
            AtOnce(cancellation),
            async (rows, cancelled) => await facts.KeepAsync(rows, cancelled));
        foreach (var rows in partitions[note.PartitionKey].Append(note).Chunk(KeepingRows.MostAtOnce))
        {
            await facts.KeepAsync(rows, cancellation);
        }
    }

    public async Task<bool> IsSettledAsync(EntryKey entry, CancellationToken cancellation)
        => (await facts.GetEntityIfExistsAsync<TableEntity>(FactKeys.Partition(entry), FactKeys.Row(FactKind.Settled, entry), [nameof(TableEntity.RowKey)], cancellation)).HasValue;

    public async IAsyncEnumerable<Entry> ReadUnsettledAsync(Period uploaded, [EnumeratorCancellation] CancellationToken cancellation)
    {
        // Both streams are in the order of the entries' keys, so one look at the notes' head tells.
        await using var notes = _scan.ReadAsync(FactKind.Settled, uploaded, [nameof(TableEntity.RowKey)], cancellation).GetAsyncEnumerator(cancellation);
        var more = await notes.MoveNextAsync();
        await foreach (var entry in ReadEntriesAsync(uploaded, cancellation))
        {
            var note = FactKeys.Row(FactKind.Settled, entry.Key);
            while (more && string.CompareOrdinal(notes.Current.RowKey, note) < 0)
            {
                more = await notes.MoveNextAsync();
            }

            if (!more || notes.Current.RowKey != note)
            {
                yield return entry;
            }
        }
    }

    public async Task<IReadOnlyList<Entry>> FindAsync(IReadOnlyCollection<EntryKey> entries, CancellationToken cancellation)
    {
        EntryKey[] wanted = [.. entries.Distinct().Order()];
        var found = new Entry?[wanted.Length];
        await Parallel.ForEachAsync(Enumerable.Range(0, wanted.Length), AtOnce(cancellation), async (i, cancelled) =>
        {
            var row = await facts.GetEntityIfExistsAsync<TableEntity>(FactKeys.Partition(wanted[i]), FactKeys.Row(FactKind.Entry, wanted[i]), cancellationToken: cancelled);
            found[i] = row is { HasValue: true, Value: { } there } ? FactRows.Entry(there) : null;
        });
        return [.. found.OfType<Entry>()];
    }

    public IAsyncEnumerable<Entry> ReadEntriesAsync(Period uploaded, CancellationToken cancellation)
        => _scan.ReadAsync(FactKind.Entry, uploaded, null, cancellation).Select(FactRows.Entry);

    public IAsyncEnumerable<Edge> ReadEdgesAsync(Period uploaded, CancellationToken cancellation)
        => _scan.ReadAsync(FactKind.Edge, uploaded, null, cancellation).Select(FactRows.Edge);

    private static ParallelOptions AtOnce(CancellationToken cancellation) => new() { MaxDegreeOfParallelism = MostAtOnce, CancellationToken = cancellation };
}
