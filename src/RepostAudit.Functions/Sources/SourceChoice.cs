using Microsoft.Azure.Functions.Worker.Core.FunctionMetadata;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using RepostAudit.Functions.Configuration;

namespace RepostAudit.Functions.Sources;

internal static class SourceChoice
{
    /// <summary>Has the host listen to the chosen source. Polling is what the attribute says, so only the other needs telling.</summary>
    public static void Choose(IServiceCollection services, ScreenshotSource source)
    {
        if (source is ScreenshotSource.EventGrid)
        {
            var generated = services.Last(service => service.ServiceType == typeof(IFunctionMetadataProvider)).ImplementationType!;
            services.RemoveAll<IFunctionMetadataProvider>();
            services.AddSingleton<IFunctionMetadataProvider>(parts => new FromEventGrid((IFunctionMetadataProvider)ActivatorUtilities.CreateInstance(parts, generated)));
        }
    }
}
