using System.Runtime.CompilerServices;
using Azure.Data.Tables;
using RepostAudit.Core.Uploads;

namespace RepostAudit.Azure.Facts;

/// <summary>
/// Reads the rows of one kind through a period, in the order of their keys: day after day, and in each day the 16 shards merged.
/// Each shard comes in order already, so no more is in memory than a page (1,000 rows) of each.
/// </summary>
internal sealed class FactScan(TableClient table)
{
    /// <param name="kind">Which rows.</param>
    /// <param name="uploaded">When their (later) entry was uploaded.</param>
    /// <param name="columns">Which columns; null for all.</param>
    /// <param name="cancellation">Stops the reading.</param>
    public async IAsyncEnumerable<TableEntity> ReadAsync(FactKind kind, Period uploaded, IEnumerable<string>? columns, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await foreach (var day in DaysAsync(uploaded, cancellation))
        {
            var shards = FactKeys.Partitions(day)
                .Select(partition => table.QueryAsync<TableEntity>(FactKeys.Filter(partition, kind, uploaded), select: columns, cancellationToken: cancellation));
            await foreach (var row in OrderedMerge.MergeAsync(shards, row => row.RowKey, StringComparer.Ordinal, cancellation))
            {
                yield return row;
            }
        }
    }

    // From day to day that has something, so that a period without bounds costs no more than what there is.
    private async IAsyncEnumerable<DateOnly> DaysAsync(Period uploaded, [EnumeratorCancellation] CancellationToken cancellation)
    {
        if (uploaded.Until <= uploaded.From)
        {
            yield break;
        }

        var last = FactKeys.Day(uploaded.Until.AddTicks(-1));
        for (var day = FactKeys.Day(uploaded.From); day <= last; day = day.AddDays(1))
        {
            var some = table.QueryAsync<TableEntity>(FactKeys.Filter(day, last), maxPerPage: 1, select: [nameof(TableEntity.PartitionKey)], cancellationToken: cancellation);
            if (await some.FirstOrDefaultAsync(cancellation) is not { } row)
            {
                yield break;
            }

            day = FactKeys.Day(row.PartitionKey);
            yield return day;
            if (day == DateOnly.MaxValue)
            {
                yield break;
            }
        }
    }
}
