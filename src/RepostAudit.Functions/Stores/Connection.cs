using RepostAudit.Azure;
using RepostAudit.Azure.Connecting;
using RepostAudit.Core.Fingerprints;
using RepostAudit.Functions.Configuration;

namespace RepostAudit.Functions.Stores;

/// <summary>The stores of the ledger that the settings name, once they are connected.</summary>
internal sealed class Connection(WorkerSettings settings, Inspector inspector)
{
    private AzureStores? _stores;

    public AzureStores Stores => _stores ?? throw new InvalidOperationException("The stores are not connected yet");

    /// <summary>Connects before the first function runs; containers and tables that are missing are made.</summary>
    /// <exception cref="WrongSettingsException">The ledger's facts were made in another way.</exception>
    /// <exception cref="global::Azure.RequestFailedException">The storage refuses.</exception>
    public async Task ConnectAsync(CancellationToken cancellation)
        => _stores = await AzureStores.ConnectAsync(settings.Storage, inspector.Stamp, cancellation) switch
        {
            StoreOpening.Opened opened => opened.Stores,
            StoreOpening.Stale stale => throw new WrongSettingsException([$"RepostAudit__Ledger '{stale.Ledger}' holds facts made by {stale.Found}, this worker makes them by {stale.Wanted}; name another ledger and upload anew, or go back to the settings it was made with"]),
            var other => throw new InvalidOperationException($"Unknown opening {other}"),
        };
}
