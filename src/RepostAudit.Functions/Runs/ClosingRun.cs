using Microsoft.Extensions.Logging;
using RepostAudit.Core.UseCases.Closing;
using RepostAudit.Core.Uploads;
using RepostAudit.Functions.Telemetry;

namespace RepostAudit.Functions.Runs;

/// <summary>Closes every week that is due now, and looks again at those that were closed lately.</summary>
public sealed partial class ClosingRun(CloseWeek close, Instruments instruments, TimeProvider clock, ILogger<ClosingRun> logger)
{
    /// <summary>Closes what is due.</summary>
    public Task RunAsync(CancellationToken cancellation) => CloseAsync(() => close.RunDueAsync(clock.GetUtcNow(), cancellation));

    /// <summary>Closes one week, be it due or not.</summary>
    public async Task<Closing> RunAsync(IsoWeek week, CancellationToken cancellation)
        => (await CloseAsync(async () => [await close.RunAsync(week, cancellation)]))[0];

    private async Task<IReadOnlyList<Closing>> CloseAsync(Func<Task<IReadOnlyList<Closing>>> work)
    {
        using var span = Instruments.Spans.StartActivity("close");
        try
        {
            var closings = await work();
            foreach (var closing in closings)
            {
                instruments.Closed(closing.IsNew);
                Log(closing);
            }

            return closings;
        }
        catch (Exception failure)
        {
            span.Fail(failure);
            throw;
        }
    }

    private void Log(Closing closing)
    {
        if (closing.IsNew)
        {
            LogPublished(closing.Revision.Week, closing.Revision.Number, closing.Totals.Submitted, closing.Totals.Counted, closing.Totals.Duplicate, closing.Totals.Rejected, closing.Quarantined);
        }
        else
        {
            LogUnchanged(closing.Revision.Week, closing.Revision.Number);
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Week {Week}, revision {Revision} is published: {Submitted} submitted, {Counted} counted, {Duplicate} duplicate, {Rejected} rejected, {Quarantined} quarantined")]
    private partial void LogPublished(IsoWeek week, int revision, int submitted, int counted, int duplicate, int rejected, int quarantined);

    [LoggerMessage(Level = LogLevel.Debug, Message = "Week {Week} is as revision {Revision} says")]
    private partial void LogUnchanged(IsoWeek week, int revision);
}
