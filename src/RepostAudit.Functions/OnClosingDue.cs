using Microsoft.Azure.Functions.Worker;
using RepostAudit.Functions.Runs;

namespace RepostAudit.Functions;

/// <summary>Every hour the weeks that are due are closed, and those closed lately are looked at again.</summary>
public sealed class OnClosingDue(ClosingRun close)
{
    [Function("CloseWeek")]
    public Task RunAsync([TimerTrigger("0 5 * * * *", RunOnStartup = false)] TimerInfo timer, CancellationToken cancellation) => close.RunAsync(cancellation);
}
