using System.Reflection;
using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using RepostAudit.Core.Ledger;
using RepostAudit.Core.UseCases;
using RepostAudit.Core.Uploads;
using RepostAudit.Functions.Configuration;
using RepostAudit.Tests;

namespace RepostAudit.Functions.Tests;

/// <summary>The worker as Program builds and connects it, without a host, with a ledger of its own in the emulator.</summary>
internal sealed class Worker : IDisposable
{
    private readonly string _storage;
    private readonly IHost _host;

    private Worker(string storage, IHost host, Lines lines) => (_storage, _host, Lines) = (storage, host, lines);

    /// <summary>Every class that holds a function.</summary>
    public static IEnumerable<Type> FunctionClasses => typeof(Composition).Assembly.GetTypes()
        .Where(type => type.GetMethods().Any(method => method.GetCustomAttribute<FunctionAttribute>() is not null));

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public IServiceProvider Parts => _host.Services;

    public Lines Lines { get; }

    public CountyStores Stores => Part<CountyStores>();

    public IsoWeek Week => Part<CountyCalendar>().WeekOf(DateTimeOffset.UtcNow);

    public BlobContainerClient Screenshots => new(_storage, Part<WorkerSettings>().Storage.Ledger.Screenshots);

    public TableClient Facts => new(_storage, $"{Part<WorkerSettings>().Storage.Ledger}facts");

    /// <summary>Skips the test where there is no emulator.</summary>
    public static async Task<Worker> StartAsync(Azurite azurite, params (string Name, string? Value)[] settings)
    {
        var storage = azurite.ConnectionString;
        var (builder, lines) = (FunctionsApplication.CreateBuilder([]), new Lines());
        builder.ConfigureFunctionsWebApplication();
        builder.Configuration.AddConfiguration(TestSettings.With([("AzureWebJobsStorage", storage), ("RepostAudit__Ledger", $"t{Guid.NewGuid():N}"[..16]), .. settings]));
        builder.Logging.ClearProviders().SetMinimumLevel(LogLevel.Trace).AddProvider(lines);
        Composition.Add(builder);
        var host = builder.Build();
        await Composition.ConnectAsync(host.Services, Cancellation);
        return new(storage, host, lines);
    }

    public T Part<T>()
        where T : notnull
        => Parts.GetRequiredService<T>();

    /// <summary>A function's class as the worker would make it for an invocation.</summary>
    public T Make<T>() => ActivatorUtilities.CreateInstance<T>(Parts);

    /// <summary>Puts a screenshot, as an uploader does; nobody is told.</summary>
    public async Task<BlobClient> PutAsync(string path, byte[] bytes, params (string Field, string Value)[] metadata)
    {
        var blob = Screenshots.GetBlobClient(path);
        await blob.UploadAsync(BinaryData.FromBytes(bytes), new BlobUploadOptions { Metadata = metadata.ToDictionary(pair => pair.Field, pair => pair.Value) }, Cancellation);
        return blob;
    }

    /// <summary>Puts a screenshot and tells the worker.</summary>
    public async Task<BlobClient> UploadAsync(string path, byte[] bytes, params (string Field, string Value)[] metadata)
    {
        var blob = await PutAsync(path, bytes, metadata);
        await Make<OnScreenshotUploaded>().RunAsync(blob, Cancellation);
        return blob;
    }

    public async Task<IReadOnlyList<Entry>> EntriesAsync() => await Stores.Ledger.ReadEntriesAsync(Period.Always, Cancellation).ToListAsync(Cancellation);

    public async Task<IReadOnlyList<Edge>> EdgesAsync() => await Stores.Ledger.ReadEdgesAsync(Period.Always, Cancellation).ToListAsync(Cancellation);

    public void Dispose() => _host.Dispose();
}
