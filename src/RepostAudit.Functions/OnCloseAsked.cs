using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using RepostAudit.Functions.Runs;

namespace RepostAudit.Functions;

/// <summary>Somebody with a key asks for a week's report now, be the week due or not.</summary>
public sealed class OnCloseAsked(CloseAsked close)
{
    [Function(nameof(OnCloseAsked))]
    public Task<IResult> RunAsync([HttpTrigger(AuthorizationLevel.Function, "post", Route = "weeks/{week}/close")] HttpRequest request, string week, CancellationToken cancellation)
        => close.RunAsync(week, cancellation);
}
