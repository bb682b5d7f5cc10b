using System.Reflection;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace RepostAudit.Functions.Tests;

/// <summary>The worker as Program builds it, not started, with its facts in a folder of its own that goes with it.</summary>
internal sealed class Worker : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("repost-audit-");
    private readonly IHost _host;

    public Worker(params (string Name, string? Value)[] settings)
    {
        try
        {
            _host = Build([("RepostAudit__DataFolder", _folder.FullName), .. settings]);
        }
        catch
        {
            _folder.Delete(recursive: true);
            throw;
        }
    }

    /// <summary>Every class that holds a function.</summary>
    public static IEnumerable<Type> FunctionClasses => typeof(Composition).Assembly.GetTypes()
        .Where(type => type.GetMethods().Any(method => method.GetCustomAttribute<FunctionAttribute>() is not null));

    public IServiceProvider Parts => _host.Services;

    /// <summary>A function's class as the worker would make it for an invocation.</summary>
    public T Make<T>() => ActivatorUtilities.CreateInstance<T>(Parts);

    public void Dispose()
    {
        _host.Dispose();
        _folder.Delete(recursive: true);
    }

    private static IHost Build((string Name, string? Value)[] settings)
    {
        var builder = FunctionsApplication.CreateBuilder([]);
        builder.ConfigureFunctionsWebApplication();
        builder.Configuration.AddConfiguration(TestSettings.With(settings));
        Composition.Add(builder.Services, builder.Configuration);
        var host = builder.Build();
        try
        {
            Composition.OpenStore(host.Services);
            return host;
        }
        catch
        {
            host.Dispose();
            throw;
        }
    }
}
