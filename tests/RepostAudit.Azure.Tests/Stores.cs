using Azure.Core.Pipeline;
using RepostAudit.Azure.Connecting;
using RepostAudit.Azure.Index;
using RepostAudit.Tests;

namespace RepostAudit.Azure.Tests;

/// <summary>Ledgers of a test's own in the emulator. Every opening is a new instance, as another process would have.</summary>
internal sealed class Stores
{
    public const string Stamp = "imagesharp/fingerprint-1/gate-1";

    private readonly string _prefix = $"t{Guid.NewGuid():N}"[..16];

    /// <summary>Skips the test where there is no emulator.</summary>
    public Stores(Azurite azurite) => Access = new StorageAccess.ByConnectionString(azurite.ConnectionString);

    public StorageAccess Access { get; }

    public LedgerName Name(string store = "a") => LedgerName.Parse($"{_prefix}{store.Replace("-", "", StringComparison.Ordinal)}").OrThrow();

    public AzureStorageSettings Settings(string store = "a", int segmentBytes = Segment.MaxBytes, params HttpPipelinePolicy[] policies)
        => new(Access)
        {
            Ledger = Name(store),
            SegmentBytes = segmentBytes,
            Policies = policies,
            Retries = new StorageRetries { Most = 3, FirstDelay = TimeSpan.FromMilliseconds(1), LongestDelay = TimeSpan.FromMilliseconds(10) },
        };

    public Task<AzureStores> OpenAsync(string store = "a", int segmentBytes = Segment.MaxBytes, params HttpPipelinePolicy[] policies)
        => OpenAsync(Settings(store, segmentBytes, policies));

    public static async Task<AzureStores> OpenAsync(AzureStorageSettings settings)
        => (await AzureStores.ConnectAsync(settings, Stamp, TestContext.Current.CancellationToken)).OrThrow();
}
