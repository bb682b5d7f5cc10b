using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using RepostAudit.Functions.Health;

namespace RepostAudit.Functions;

/// <summary>Somebody asks whether this instance can do its work: 200 yes, 503 no. The reason is in the log, never in the answer.</summary>
public sealed class OnHealthAsked(AskStores ask)
{
    [Function(nameof(OnHealthAsked))]
    public async Task<IResult> RunAsync([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "health")] HttpRequest request, CancellationToken cancellation)
        => (await ask.RunAsync(cancellation)).ToResponse();
}
