using Azure;
using Azure.Data.Tables;
using Azure.Data.Tables.Models;

namespace RepostAudit.Azure.Facts;

/// <summary>Rows are only ever inserted. One that is there already stays: it is the same fact, or our own write whose answer was lost.</summary>
internal static class KeepingRows
{
    /// <summary>What one transaction of the table service takes.</summary>
    public const int MostAtOnce = 100;

    public static async Task KeepAsync(this TableClient table, TableEntity row, CancellationToken cancellation)
    {
        try
        {
            await table.AddEntityAsync(row, cancellation);
        }
        catch (RequestFailedException refused) when (IsThere(refused))
        {
        }
    }

    /// <summary>Keeps rows of one partition, at most <see cref="MostAtOnce"/>, in one request; where some are there already, one by one in their order.</summary>
    public static async Task KeepAsync(this TableClient table, IReadOnlyList<TableEntity> rows, CancellationToken cancellation)
    {
        if (rows is [var only])
        {
            // Most uploads resemble no other. A transaction of one row is a plain insert at twice the price.
            await table.KeepAsync(only, cancellation);
            return;
        }

        try
        {
            await table.SubmitTransactionAsync(rows.Select(row => new TableTransactionAction(TableTransactionActionType.Add, row)), cancellation);
        }
        catch (RequestFailedException refused) when (IsThere(refused))
        {
            // The service took none of them. Two ends of an edge that settle at once come here, and so does a repetition.
            foreach (var row in rows)
            {
                await table.KeepAsync(row, cancellation);
            }
        }
    }

    private static bool IsThere(RequestFailedException refused) => refused.ErrorCode == TableErrorCode.EntityAlreadyExists;
}
