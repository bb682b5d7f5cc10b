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
    private readonly IDisposable? _open;

    private OpenStores(CountyStores ports, IDisposable? open) => (Ports, _open) = (ports, open);

    public CountyStores Ports { get; }

    public static OpenStores Open(StoreAddress address) => address switch
    {
        StoreAddress.Embedded embedded => Open(embedded),
        _ => throw new ArgumentOutOfRangeException(nameof(address), address, null),
    };

    public void Dispose() => _open?.Dispose();

    private static OpenStores Open(StoreAddress.Embedded address)
    {
        Directory.CreateDirectory(address.Facts);
        var store = EmbeddedStore.Open(StoreFile(address), Machinery.Inspector.Stamp) is StoreOpening.Opened opened
            ? opened.Store
            : throw new InvalidOperationException($"'{address.Facts}' holds a store of another kind");
        return new(
            new(new FolderScreenshots(address.Screenshots), store, store, store, store, store, new FolderReports(Path.Combine(address.Facts, "reports")), new NoTables()),
            store);
    }

    /// <summary>The file in which the embedded store keeps its facts.</summary>
    public static string StoreFile(StoreAddress.Embedded address) => Path.Combine(address.Facts, "facts.db");

    private sealed class NoTables : ICountySource
    {
        public Task<(County County, IReadOnlyList<Problem> Problems)> ReadAsync(CancellationToken cancellation)
            => Task.FromResult<(County, IReadOnlyList<Problem>)>((County.Unknown, []));
    }
}
