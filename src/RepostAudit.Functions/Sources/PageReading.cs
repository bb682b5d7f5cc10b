using Microsoft.Extensions.Logging;
using RepostAudit.Core.Reading;
using RepostAudit.Functions.Configuration;
using RepostAudit.Reading;

namespace RepostAudit.Functions.Sources;

/// <summary>What reads the writing on screenshots, if it is to be read and the models were deployed. Opened once, for all functions.</summary>
internal sealed partial class PageReading : IDisposable
{
    private readonly PaddleReader? _reader;

    public PageReading(WorkerSettings settings, ILogger<PageReading> log)
    {
        if (!settings.Reading)
        {
            return;
        }

        var opened = PaddleReader.TryOpen(PaddleReader.DefaultFolder);
        if (opened.Ok)
        {
            _reader = opened.Value;
        }
        else
        {
            LogUnread(log, opened.Error);
        }
    }

    /// <summary>Null where nothing is read.</summary>
    public ITextReader? Reader => _reader;

    public void Dispose() => _reader?.Dispose();

    [LoggerMessage(Level = LogLevel.Warning, Message = "Screenshots are not read, so only equal files and nearly equal pictures are recognised: {Why}")]
    private static partial void LogUnread(ILogger log, string why);
}
