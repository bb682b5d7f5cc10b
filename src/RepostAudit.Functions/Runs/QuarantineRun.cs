using Microsoft.Extensions.Logging;
using RepostAudit.Core.UseCases.Ingest;
using RepostAudit.Core.UseCases.Upkeep;
using RepostAudit.Core.Uploads;
using RepostAudit.Functions.Configuration;
using RepostAudit.Functions.Poison;
using RepostAudit.Functions.Telemetry;

namespace RepostAudit.Functions.Runs;

/// <summary>Takes charge of an upload that the host gave up on.</summary>
public sealed partial class QuarantineRun(QuarantineScreenshot quarantine, WorkerSettings settings, Instruments instruments, ILogger<QuarantineRun> logger)
{
    /// <param name="message">What the host put into its poison queue.</param>
    /// <param name="cancellation">Stops between two facts; the message stays in the queue.</param>
    /// <exception cref="StrangeMessageException">It is not about a screenshot of ours; the host keeps it in a queue of its own.</exception>
    public async Task RunAsync(string message, CancellationToken cancellation)
    {
        var poisoned = PoisonedBlob.Parse(message, settings.Storage.Ledger.Screenshots);
        if (!poisoned.Ok)
        {
            LogStrange(poisoned.Error);
            throw new StrangeMessageException(poisoned.Error);
        }

        using var span = Instruments.Spans.StartActivity("quarantine");
        var arrival = await quarantine.RunAsync(poisoned.Value.Path, poisoned.Value.Version, cancellation);
        var outcome = arrival is null ? Outcomes.Failed : Outcomes.Of(arrival);
        span?.SetTag(Instruments.Outcome, outcome);
        instruments.Quarantined(outcome);
        if (arrival is Arrival.Ingested ingested)
        {
            LogReleased(ingested.Entry.Id, outcome);
        }
        else
        {
            LogQuarantined(outcome);
        }
    }

    /// <summary>Tries everything that is quarantined once more.</summary>
    /// <returns>How many still wait.</returns>
    public async Task<int> ReplayAsync(CancellationToken cancellation)
    {
        using var span = Instruments.Spans.StartActivity("replay");
        var waiting = (await quarantine.ReplayAsync(cancellation)).Count;
        LogReplayed(waiting);
        return waiting;
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "What was quarantined was tried again; {Waiting} uploads still wait")]
    private partial void LogReplayed(int waiting);

    [LoggerMessage(Level = LogLevel.Error, Message = "A message in the poison queue is left alone: {Why}")]
    private partial void LogStrange(string why);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Entry {Entry} was ingested after all, from the poison queue: {Outcome}")]
    private partial void LogReleased(EntryId entry, string outcome);

    [LoggerMessage(Level = LogLevel.Error, Message = "An upload is quarantined: {Outcome}. The report of its week names it; replay it when the cause is mended")]
    private partial void LogQuarantined(string outcome);
}
