using RepostAudit.Contracts;
using RepostAudit.Core.Incidents;
using RepostAudit.Core.Ledger;
using RepostAudit.Core.Rulings;

namespace RepostAudit.Embedded.Tests.Sqlite;

public sealed class EmbeddedLedgerTests : LedgerContract, IDisposable
{
    private readonly OpenStores _stores = new();

    public void Dispose() => _stores.Dispose();

    protected override Task<ILedger> OpenAsync(string store) => Task.FromResult<ILedger>(_stores.Open(store));
}

public sealed class EmbeddedFingerprintIndexTests : FingerprintIndexContract, IDisposable
{
    private readonly OpenStores _stores = new();

    public void Dispose() => _stores.Dispose();

    protected override Task<IFingerprintIndex> OpenAsync(string store) => Task.FromResult<IFingerprintIndex>(_stores.Open(store));
}

public sealed class EmbeddedThumbnailStoreTests : ThumbnailStoreContract, IDisposable
{
    private readonly OpenStores _stores = new();

    public void Dispose() => _stores.Dispose();

    protected override Task<IThumbnailStore> OpenAsync(string store) => Task.FromResult<IThumbnailStore>(_stores.Open(store));
}

public sealed class EmbeddedProxyStoreTests : ProxyStoreContract, IDisposable
{
    private readonly OpenStores _stores = new();

    public void Dispose() => _stores.Dispose();

    protected override Task<IProxyStore> OpenAsync(string store) => Task.FromResult<IProxyStore>(_stores.Open(store));

    protected override Task<IThumbnailStore> OpenThumbnailsAsync(string store) => Task.FromResult<IThumbnailStore>(_stores.Open(store));
}

public sealed class EmbeddedRulingsTests : RulingsContract, IDisposable
{
    private readonly OpenStores _stores = new();

    public void Dispose() => _stores.Dispose();

    protected override Task<IRulings> OpenAsync(string store) => Task.FromResult<IRulings>(_stores.Open(store));
}

public sealed class EmbeddedIncidentsTests : IncidentsContract, IDisposable
{
    private readonly OpenStores _stores = new();

    public void Dispose() => _stores.Dispose();

    protected override Task<IIncidents> OpenAsync(string store) => Task.FromResult<IIncidents>(_stores.Open(store));
}
