using Microsoft.Azure.Functions.Worker.Core.FunctionMetadata;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using RepostAudit.Core.Fingerprints;
using RepostAudit.Core.Pictures;
using RepostAudit.Core.Reports;
using RepostAudit.Core.UseCases;
using RepostAudit.Core.UseCases.Closing;
using RepostAudit.Core.Uploads;
using RepostAudit.Functions.Configuration;
using RepostAudit.Functions.Health;
using RepostAudit.Functions.Runs;
using RepostAudit.Functions.Sources;
using RepostAudit.Functions.Stores;
using RepostAudit.Functions.Telemetry;
using RepostAudit.Imaging;

namespace RepostAudit.Functions;

/// <summary>Which parts the worker consists of.</summary>
public static class Composition
{
    /// <summary>How many pictures a reconciliation decodes at once: as many as host.json lets the trigger, for the same memory.</summary>
    private const int PicturesAtOnce = 4;

    /// <exception cref="WrongSettingsException">A setting is missing or out of range; nothing was registered.</exception>
    public static void Add(IHostApplicationBuilder worker)
    {
        var settings = WorkerSettings.Read(worker.Configuration);
        AddSettings(worker.Services, settings);
        AddUseCases(worker.Services);
        AddRuns(worker.Services);
        StorePorts.Add(worker.Services);
        AddTrigger(worker.Services);
        TelemetrySetup.Add(worker);

        // What the web framework says of each request drowns what we say. No more than that is silenced: the worker's core tells the
        // host in the scopes of its own loggers to which run a line belongs, and without them our lines are lost.
        worker.Logging.AddFilter("Microsoft.AspNetCore", LogLevel.Warning);
    }

    /// <summary>Connects the stores, before the host hears that the functions are ready.</summary>
    /// <exception cref="WrongSettingsException">The ledger's facts were made in another way.</exception>
    /// <exception cref="global::Azure.RequestFailedException">The storage refuses.</exception>
    /// <exception cref="AggregateException">It does not answer.</exception>
    public static Task ConnectAsync(IServiceProvider parts, CancellationToken cancellation) => parts.GetRequiredService<Connection>().ConnectAsync(cancellation);

    private static void AddSettings(IServiceCollection services, WorkerSettings settings)
    {
        services.AddSingleton(settings);
        services.AddSingleton(settings.Calendar);
        services.AddSingleton(settings.Limits);
        services.AddSingleton(settings.Closing);
        services.AddSingleton(parts => new ReportSettings(settings.Calendar.Zone.Id, parts.GetRequiredService<IPictureDecoder>().Name, parts.GetRequiredService<PageReading>().Reader?.Name, settings.Matching, settings.Rank) { Burden = settings.Burden, Detectors = settings.Detectors });
        services.AddSingleton(settings.Report);
        services.AddSingleton(TimeProvider.System);
    }

    // The functions are described by code that the build generates; it keeps describing them, and we correct it.
    private static void AddTrigger(IServiceCollection services)
    {
        var generated = services.Last(service => service.ServiceType == typeof(IFunctionMetadataProvider)).ImplementationType!;
        services.RemoveAll<IFunctionMetadataProvider>();
        services.AddSingleton<IFunctionMetadataProvider>(parts => ActivatorUtilities.CreateInstance<ScreenshotTrigger>(parts, ActivatorUtilities.CreateInstance(parts, generated)));
    }

    private static void AddUseCases(IServiceCollection services)
    {
        services.AddSingleton<IPictureDecoder, ImageSharpDecoder>();
        services.AddSingleton<IThumbnailEncoder, ImageSharpThumbnails>();
        services.AddSingleton<IProxyCodec, ImageSharpProxies>();
        services.AddSingleton<PageReading>();
        services.AddSingleton(parts => new Inspector(
            parts.GetRequiredService<IPictureDecoder>(),
            parts.GetRequiredService<IThumbnailEncoder>(),
            parts.GetRequiredService<IProxyCodec>(),
            parts.GetRequiredService<PageReading>().Reader,
            parts.GetRequiredService<DecodeLimits>()));
        services.AddSingleton(parts => new PipelineSettings(
            parts.GetRequiredService<CountyCalendar>(),
            parts.GetRequiredService<ClosingPolicy>(),
            parts.GetRequiredService<ReportSettings>(),
            PicturesAtOnce));
        services.AddSingleton<Pipeline>();
        AddUseCase(services, pipeline => pipeline.Receive);
        AddUseCase(services, pipeline => pipeline.Quarantine);
        AddUseCase(services, pipeline => pipeline.Reconcile);
        AddUseCase(services, pipeline => pipeline.CloseWeek);
    }

    private static void AddUseCase<T>(IServiceCollection services, Func<Pipeline, T> useCase)
        where T : class
        => services.AddSingleton(parts => useCase(parts.GetRequiredService<Pipeline>()));

    private static void AddRuns(IServiceCollection services)
    {
        services.AddMetrics();
        services.AddSingleton<Instruments>();
        services.AddSingleton<IngestRun>();
        services.AddSingleton<QuarantineRun>();
        services.AddSingleton<ReconcileRun>();
        services.AddSingleton<ClosingRun>();
        services.AddSingleton<CloseAsked>();
        services.AddSingleton<AskStores>();
    }
}
