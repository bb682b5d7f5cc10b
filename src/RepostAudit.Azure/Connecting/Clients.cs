using Azure.Core;
using Azure.Data.Tables;
using Azure.Storage.Blobs;

namespace RepostAudit.Azure.Connecting;

/// <summary>The services' clients, and what of them belongs to a ledger.</summary>
internal sealed class Clients
{
    private readonly LedgerName _ledger;
    private readonly BlobServiceClient _blobs;
    private readonly TableServiceClient _tables;

    public Clients(AzureStorageSettings settings)
    {
        _ledger = settings.Ledger;
        var (blobs, tables) = (Set(new BlobClientOptions(), settings), Set(new TableClientOptions(), settings));
        (_blobs, _tables) = settings.Access switch
        {
            StorageAccess.ByConnectionString account => (new BlobServiceClient(account.Text, blobs), new TableServiceClient(account.Text, tables)),
            StorageAccess.ByIdentity account => (new BlobServiceClient(account.Blobs, account.Credential, blobs), new TableServiceClient(account.Tables, account.Credential, tables)),
            _ => throw new ArgumentOutOfRangeException(nameof(settings), settings.Access, null),
        };
    }

    /// <summary>The container, made if it is not there.</summary>
    public async Task<BlobContainerClient> ContainerAsync(string what, CancellationToken cancellation)
    {
        var container = _blobs.GetBlobContainerClient(_ledger.Container(what));
        await container.CreateIfNotExistsAsync(cancellationToken: cancellation);
        return container;
    }

    /// <summary>The table, made if it is not there.</summary>
    public async Task<TableClient> TableAsync(string what, CancellationToken cancellation)
    {
        var table = _tables.GetTableClient(_ledger.Table(what));
        await table.CreateIfNotExistsAsync(cancellation);
        return table;
    }

    private static T Set<T>(T options, AzureStorageSettings settings)
        where T : ClientOptions
    {
        options.Retry.Mode = RetryMode.Exponential;
        options.Retry.MaxRetries = settings.Retries.Most;
        options.Retry.Delay = settings.Retries.FirstDelay;
        options.Retry.MaxDelay = settings.Retries.LongestDelay;
        options.Retry.NetworkTimeout = settings.Retries.Patience;

        // Addresses hold the names of blobs, and those hold the names of people: no log may have them.
        options.Diagnostics.IsLoggingEnabled = false;
        options.Diagnostics.IsDistributedTracingEnabled = settings.Traced;
        foreach (var policy in settings.Policies)
        {
            options.AddPolicy(policy, HttpPipelinePosition.PerRetry);
        }

        return options;
    }
}
