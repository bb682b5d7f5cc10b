using Microsoft.Extensions.DependencyInjection;
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
        services.AddSingleton(parts => parts.GetRequiredService<Connection>().Stores.ToCounty());
        services.AddSingleton<IReportRenderer>(parts => new ReportRenderer(parts.GetRequiredService<CountyStores>().Thumbnails, parts.GetRequiredService<ReportOptions>()));
    }
}
