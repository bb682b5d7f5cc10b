using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using RepostAudit.Functions.Runs;

namespace RepostAudit.Functions;

/// <summary>An operator has mended the cause: whatever is quarantined is tried again. Wants the host's master key.</summary>
public sealed class OnReplayAsked(QuarantineRun quarantine)
{
    [Function(nameof(OnReplayAsked))]
    public async Task<IResult> RunAsync([HttpTrigger(AuthorizationLevel.Admin, "post", Route = "replay")] HttpRequest request, CancellationToken cancellation)
        => Results.Json(new Answer(await quarantine.ReplayAsync(cancellation)));

    /// <param name="Waiting">How many uploads are still quarantined.</param>
    public sealed record Answer(int Waiting);
}
