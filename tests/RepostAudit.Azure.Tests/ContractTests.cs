using RepostAudit.Azure.Index;
using RepostAudit.Contracts;
using RepostAudit.Core.Incidents;
using RepostAudit.Core.Ledger;
using RepostAudit.Core.Reports;
using RepostAudit.Core.Rulings;
using RepostAudit.Core.Screenshots;
using RepostAudit.Tests;

namespace RepostAudit.Azure.Tests;

public sealed class AzureLedgerTests(Azurite azurite) : LedgerContract
{
    private readonly Stores _stores = new(azurite);

    protected override async Task<ILedger> OpenAsync(string store) => (await _stores.OpenAsync(store)).Ledger;
}

public sealed class AzureFingerprintIndexTests(Azurite azurite) : FingerprintIndexContract
{
    private readonly Stores _stores = new(azurite);

    protected override async Task<IFingerprintIndex> OpenAsync(string store) => (await _stores.OpenAsync(store)).Index;
}

/// <summary>The same laws where nearly every record fills its segment.</summary>
public sealed class SmallSegmentsIndexTests(Azurite azurite) : FingerprintIndexContract
{
    private readonly Stores _stores = new(azurite);

    protected override async Task<IFingerprintIndex> OpenAsync(string store) => (await _stores.OpenAsync(store, Segment.MinBytes)).Index;
}

public sealed class AzureThumbnailStoreTests(Azurite azurite) : ThumbnailStoreContract
{
    private readonly Stores _stores = new(azurite);

    protected override async Task<IThumbnailStore> OpenAsync(string store) => (await _stores.OpenAsync(store)).Thumbnails;
}

public sealed class AzureProxyStoreTests(Azurite azurite) : ProxyStoreContract
{
    private readonly Stores _stores = new(azurite);

    protected override async Task<IProxyStore> OpenAsync(string store) => (await _stores.OpenAsync(store)).Proxies;

    protected override async Task<IThumbnailStore> OpenThumbnailsAsync(string store) => (await _stores.OpenAsync(store)).Thumbnails;
}

public sealed class AzureReportStoreTests(Azurite azurite) : ReportStoreContract
{
    private readonly Stores _stores = new(azurite);

    protected override async Task<IReportStore> OpenAsync(string store) => (await _stores.OpenAsync(store)).Reports;
}

public sealed class AzureRulingsTests(Azurite azurite) : RulingsContract
{
    private readonly Stores _stores = new(azurite);

    protected override async Task<IRulings> OpenAsync(string store) => (await _stores.OpenAsync(store)).Rulings;
}

public sealed class AzureIncidentsTests(Azurite azurite) : IncidentsContract
{
    private readonly Stores _stores = new(azurite);

    protected override async Task<IIncidents> OpenAsync(string store) => (await _stores.OpenAsync(store)).Incidents;
}

public sealed class AzureScreenshotsTests(Azurite azurite) : ScreenshotsContract
{
    private readonly Stores _stores = new(azurite);

    protected override async Task<IScreenshots> OpenAsync(string store) => (await _stores.OpenAsync(store)).Screenshots;
}
