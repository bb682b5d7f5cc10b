using Microsoft.Azure.Functions.Worker;
using RepostAudit.Functions.Runs;

namespace RepostAudit.Functions;

/// <summary>Once a day, when the county sleeps, whatever the events missed is found.</summary>
public sealed class OnReconcileDue(ReconcileRun reconcile)
{
    [Function("Reconcile")]
    public Task RunAsync([TimerTrigger("0 30 18 * * *", RunOnStartup = false)] TimerInfo timer, CancellationToken cancellation) => reconcile.RunAsync(cancellation);
}
