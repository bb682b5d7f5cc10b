using Microsoft.Extensions.Logging;
using RepostAudit.Core.UseCases.Ingest;
using RepostAudit.Core.Uploads;
using RepostAudit.Functions.Telemetry;

namespace RepostAudit.Functions.Runs;

/// <summary>One delivery of an upload, as an operator sees it: a span, a duration by outcome, a line in the log that names nobody.</summary>
public sealed partial class IngestRun(ReceiveScreenshot receive, Instruments instruments, TimeProvider clock, ILogger<IngestRun> logger)
{
    /// <param name="path">Where it lies in the container.</param>
    /// <param name="cancellation">Stops between two facts; the next delivery completes them.</param>
    public async Task RunAsync(string path, CancellationToken cancellation)
    {
        using var span = Instruments.Spans.StartActivity("ingest");
        var (started, outcome) = (clock.GetTimestamp(), Outcomes.Failed);
        try
        {
            var arrival = await receive.RunAsync(path, cancellation);
            outcome = Outcomes.Of(arrival);
            Log(arrival, outcome);
        }
        catch (Exception failure)
        {
            span.Fail(failure);
            throw;
        }
        finally
        {
            span?.SetTag(Instruments.Outcome, outcome);
            instruments.Uploaded(outcome, clock.GetElapsedTime(started));
        }
    }

    private void Log(Arrival arrival, string outcome)
    {
        if (arrival is Arrival.Ingested ingested)
        {
            LogEntry(ingested.Entry.Id, outcome, ingested.Doubts.Count);
        }
        else
        {
            LogNoEntry(outcome);
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Entry {Entry}: {Outcome}; {Doubts} things said of it could not be used")]
    private partial void LogEntry(EntryId entry, string outcome, int doubts);

    [LoggerMessage(Level = LogLevel.Warning, Message = "An upload made no entry: {Outcome}")]
    private partial void LogNoEntry(string outcome);
}
