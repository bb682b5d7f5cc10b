using RepostAudit.Azure.Blobs;
using RepostAudit.Azure.Connecting;
using RepostAudit.Azure.Facts;
using RepostAudit.Azure.Index;
using RepostAudit.Azure.Notes;
using RepostAudit.Core.Fingerprints;
using RepostAudit.Core.Incidents;
using RepostAudit.Core.Ledger;
using RepostAudit.Core.Reports;
using RepostAudit.Core.Rulings;
using RepostAudit.Core.Screenshots;
using RepostAudit.Core.UseCases;

namespace RepostAudit.Azure;

/// <summary>
/// Everything of one county that lies on Azure Storage: facts in tables, pictures, reports and the index's log in blobs. Any number
/// of processes may use it at once. What the storage refuses for good is thrown as <see cref="global::Azure.RequestFailedException"/>.
/// </summary>
public sealed record AzureStores(
    ILedger Ledger,
    IFingerprintIndex Index,
    IThumbnailStore Thumbnails,
    IProxyStore Proxies,
    IScreenshots Screenshots,
    IReportStore Reports,
    IRulings Rulings,
    IIncidents Incidents,
    CountyFiles County)
{
    /// <summary>The same as what both shells run on.</summary>
    public CountyStores ToCounty() => new(Screenshots, Ledger, Index, Thumbnails, Proxies, Rulings, Incidents, Reports, new BlobCounty(County));

    internal static IReadOnlyList<string> Containers { get; } = ["screenshots", "reports", "county", "thumbnails", "proxies", "index"];

    internal static IReadOnlyList<string> Tables { get; } = ["facts", "rulings", "incidents"];

    /// <summary>Connects to a ledger; what is missing of its containers and tables is made.</summary>
    /// <param name="settings">Where it lies.</param>
    /// <param name="stamp">What the inspections in it depend on, <see cref="Inspector.Stamp"/>; a ledger keeps the first.</param>
    /// <param name="cancellation">Stops the connecting.</param>
    public static async Task<StoreOpening> ConnectAsync(AzureStorageSettings settings, string stamp, CancellationToken cancellation)
    {
        var clients = new Clients(settings);
        var facts = await clients.TableAsync("facts", cancellation);
        var wanted = new StampRow(StampRow.PresentLayout, stamp, settings.SegmentBytes);
        var found = await wanted.EnsureAsync(facts, cancellation);
        if (found.Contradiction(wanted) is { } other)
        {
            return new StoreOpening.Stale(settings.Ledger, other.Found, other.Wanted);
        }

        return new StoreOpening.Opened(new(
            new AzureLedger(facts),
            new AzureFingerprintIndex(new IndexLog(await clients.ContainerAsync("index", cancellation), found.SegmentBytes)),
            new JpegsByContent(await clients.ContainerAsync("thumbnails", cancellation)),
            new JpegsByContent(await clients.ContainerAsync("proxies", cancellation)),
            new AzureScreenshots(await clients.ContainerAsync("screenshots", cancellation)),
            new AzureReports(await clients.ContainerAsync("reports", cancellation)),
            new AzureRulings(await clients.TableAsync("rulings", cancellation)),
            new AzureIncidents(await clients.TableAsync("incidents", cancellation)),
            new CountyFiles(await clients.ContainerAsync("county", cancellation))));
    }
}
