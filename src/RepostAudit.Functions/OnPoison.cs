using Microsoft.Azure.Functions.Worker;
using RepostAudit.Functions.Poison;
using RepostAudit.Functions.Runs;

namespace RepostAudit.Functions;

/// <summary>The host gave up on a screenshot: it is quarantined, in everybody's sight.</summary>
public sealed class OnPoison(QuarantineRun quarantine)
{
    [Function(nameof(OnPoison))]
    public Task RunAsync([QueueTrigger(PoisonedBlob.Queue)] string message, CancellationToken cancellation) => quarantine.RunAsync(message, cancellation);
}
