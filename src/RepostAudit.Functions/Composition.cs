using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using RepostAudit.Core.Fingerprints;
using RepostAudit.Core.Ledger;
using RepostAudit.Core.Pictures;
using RepostAudit.Core.UseCases.Closing;
using RepostAudit.Embedded.Sqlite;
using RepostAudit.Functions.Blobs;
using RepostAudit.Functions.Configuration;
using RepostAudit.Functions.Health;
using RepostAudit.Imaging;

namespace RepostAudit.Functions;

/// <summary>Which parts the worker consists of.</summary>
public static partial class Composition
{
    /// <exception cref="WrongSettingsException">A setting is missing or out of range; nothing was registered.</exception>
    public static void Add(IServiceCollection services, IConfiguration configuration)
    {
        var settings = WorkerSettings.Read(configuration);

        services.AddSingleton(settings);
        services.AddSingleton(settings.Calendar);
        services.AddSingleton(settings.Limits);

        services.AddSingleton<IPictureDecoder, ImageSharpDecoder>();
        services.AddSingleton<IThumbnailEncoder, ImageSharpThumbnails>();
        services.AddSingleton<Inspector>();

        services.AddSingleton(parts => StoreFolder.Open(settings.DataFolder, parts.GetRequiredService<Inspector>().Stamp));
        services.AddSingleton<ILedger>(parts => parts.GetRequiredService<EmbeddedStore>());
        services.AddSingleton<IFingerprintIndex>(parts => parts.GetRequiredService<EmbeddedStore>());
        services.AddSingleton<IThumbnailStore>(parts => parts.GetRequiredService<EmbeddedStore>());

        services.AddSingleton<IngestUpload>();
        services.AddSingleton<IngestBlob>();
        services.AddSingleton<AskStore>();
    }

    /// <summary>Opens the store before the first upload comes, and says in the log where the facts are kept.</summary>
    /// <exception cref="WrongSettingsException">The data folder cannot be written.</exception>
    public static void OpenStore(IServiceProvider parts)
    {
        parts.GetRequiredService<EmbeddedStore>();
        var logger = parts.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(Composition));
        var folder = parts.GetRequiredService<WorkerSettings>().DataFolder;
        LogStore(logger, folder);
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Facts are kept in the embedded store in {Folder}: first shell, for one instance only")]
    private static partial void LogStore(ILogger logger, string folder);
}
