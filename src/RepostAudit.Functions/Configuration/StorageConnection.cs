namespace RepostAudit.Functions.Configuration;

/// <summary>The one storage account that everything lies in: the host's own things, the screenshots, the ledger, the reports.</summary>
public abstract record StorageConnection
{
    private StorageConnection()
    {
    }

    /// <summary>By a connection string with a key, as Azurite has it.</summary>
    public sealed record Secret(string ConnectionString) : StorageConnection
    {
        /// <summary>Never the string: it holds a key.</summary>
        public override string ToString() => nameof(Secret);
    }

    /// <summary>By a managed identity.</summary>
    /// <param name="Blobs">Address of the account's blobs.</param>
    /// <param name="Queues">Address of its queues.</param>
    /// <param name="Tables">Address of its tables.</param>
    /// <param name="ClientId">Which identity, where it is one that the user assigned; null for the app's own.</param>
    public sealed record Identity(Uri Blobs, Uri Queues, Uri Tables, string? ClientId) : StorageConnection;
}
