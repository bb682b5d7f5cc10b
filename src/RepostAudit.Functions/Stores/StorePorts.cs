using Microsoft.Extensions.DependencyInjection;
using RepostAudit.Azure;
using RepostAudit.Azure.Blobs;
using RepostAudit.Core.Reports;
using RepostAudit.Core.UseCases;
using RepostAudit.Reporting.Files;

namespace RepostAudit.Functions.Stores;

/// <summary>The one place that knows what stands behind Core's ports.</summary>
internal static class StorePorts
{
    public static void Add(IServiceCollection services)
    {
        services.AddSingleton<Connection>();
        services.AddSingleton(parts => Stores(parts.GetRequiredService<Connection>().Stores));
        services.AddSingleton<IReportRenderer>(parts => new ReportRenderer(parts.GetRequiredService<CountyStores>().Thumbnails, parts.GetRequiredService<ReportOptions>()));
    }

    private static CountyStores Stores(AzureStores stores) => new(
        stores.Screenshots,
        stores.Ledger,
        stores.Index,
        stores.Thumbnails,
        stores.Rulings,
        stores.Incidents,
        stores.Reports,
        new BlobCounty(stores.County));
}
