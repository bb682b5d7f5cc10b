using Microsoft.Extensions.DependencyInjection;
using RepostAudit.Functions.Configuration;

namespace RepostAudit.Functions;

/// <summary>The one place that knows which stores stand behind Core's ports.</summary>
internal static class Stores
{
    public static void Add(IServiceCollection services, WorkerSettings settings)
    {
    }
}
