using Azure.Core.Pipeline;
using RepostAudit.Azure;
using RepostAudit.Azure.Connecting;
using RepostAudit.Core.Reports;
using RepostAudit.Core.Tallies;
using RepostAudit.Core.UseCases;
using RepostAudit.Embedded.Inbox;
using RepostAudit.Embedded.Published;
using RepostAudit.Embedded.Sqlite;

namespace RepostAudit.Faults.Stores;

/// <summary>A county's stores, opened by this process.</summary>
public sealed class OpenStores : IDisposable
{
    private readonly EmbeddedStore? _file;

    private OpenStores(CountyStores ports, EmbeddedStore? file) => (Ports, _file) = (ports, file);

    public CountyStores Ports { get; }

    /// <param name="address">Where they are; what is missing is made.</param>
    /// <param name="cancellation">Stops the opening.</param>
    /// <param name="policies">Asked on every request where the stores lie across a network.</param>
    public static async Task<OpenStores> OpenAsync(StoreAddress address, CancellationToken cancellation, params HttpPipelinePolicy[] policies) => address switch
    {
        StoreAddress.Embedded embedded => Open(embedded),
        StoreAddress.Azure azure => await OpenAsync(azure, policies, cancellation),
        _ => throw new ArgumentOutOfRangeException(nameof(address), address, null),
    };

    /// <summary>The file in which the embedded store keeps its facts.</summary>
    public static string StoreFile(StoreAddress.Embedded address) => Path.Combine(address.Facts, "facts.sqlite");

    public void Dispose() => _file?.Dispose();

    private static OpenStores Open(StoreAddress.Embedded address)
    {
        Directory.CreateDirectory(address.Facts);
        var store = EmbeddedStore.Open(StoreFile(address), Machinery.Inspector.Stamp) is Embedded.Sqlite.StoreOpening.Opened opened
            ? opened.Store
            : throw new InvalidOperationException($"'{address.Facts}' holds a store of another kind");
        return new(
            new(new FolderScreenshots(address.Screenshots), store, store, store, store, store, store, new FolderReports(Path.Combine(address.Facts, "reports")), new NoTables()),
            store);
    }

    private static async Task<OpenStores> OpenAsync(StoreAddress.Azure address, HttpPipelinePolicy[] policies, CancellationToken cancellation)
    {
        var facts = await ConnectAsync(address.Connection, address.Facts, policies, cancellation);
        var screenshots = address.Screenshots == address.Facts ? facts : await ConnectAsync(address.Connection, address.Screenshots, policies, cancellation);
        return new(
            facts.ToCounty() with { Screenshots = screenshots.Screenshots, County = new NoTables() },
            null);
    }

    private static async Task<AzureStores> ConnectAsync(string connection, string ledger, HttpPipelinePolicy[] policies, CancellationToken cancellation)
        => (await AzureStores.ConnectAsync(
            new AzureStorageSettings(new StorageAccess.ByConnectionString(connection))
            {
                Ledger = LedgerName.Parse(ledger).OrThrow(),
                SegmentBytes = StoreAddress.Azure.SegmentBytes,
                Policies = policies,
            },
            Machinery.Inspector.Stamp,
            cancellation)).OrThrow();

    private sealed class NoTables : ICountySource
    {
        public Task<(County County, IReadOnlyList<Problem> Problems)> ReadAsync(CancellationToken cancellation)
            => Task.FromResult<(County, IReadOnlyList<Problem>)>((County.Unknown, []));
    }
}
