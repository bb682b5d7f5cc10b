using Microsoft.Extensions.DependencyInjection;
using RepostAudit.Azure;
using RepostAudit.Core.Reports;
using RepostAudit.Core.Tallies;
using RepostAudit.Reporting.Files;

namespace RepostAudit.Functions.Stores;

/// <summary>The one place that knows what stands behind Core's ports.</summary>
internal static class StorePorts
{
    public static void Add(IServiceCollection services)
    {
        services.AddSingleton<Connection>();
        AddPort(services, stores => stores.Ledger);
        AddPort(services, stores => stores.Index);
        AddPort(services, stores => stores.Thumbnails);
        AddPort(services, stores => stores.Screenshots);
        AddPort(services, stores => stores.Reports);
        AddPort(services, stores => stores.Rulings);
        AddPort(services, stores => stores.Incidents);
        AddPort(services, stores => stores.County);
        services.AddSingleton<ICountySource, CountyOnBlobs>();
        services.AddSingleton<IReportRenderer, ReportRenderer>();
    }

    private static void AddPort<T>(IServiceCollection services, Func<AzureStores, T> port)
        where T : class
        => services.AddSingleton(parts => port(parts.GetRequiredService<Connection>().Stores));
}
