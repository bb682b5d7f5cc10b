using Microsoft.AspNetCore.Http;

namespace RepostAudit.Functions.Health;

/// <summary>Whether all stores answer.</summary>
public enum StoreHealth
{
    Answers,
    Fails,
}

public static class HealthResponses
{
    public static IResult ToResponse(this StoreHealth health) => health switch
    {
        StoreHealth.Answers => Results.Json(new HealthAnswer("ok")),
        StoreHealth.Fails => Results.Json(new HealthAnswer("store_unavailable"), statusCode: StatusCodes.Status503ServiceUnavailable),
        _ => throw new ArgumentOutOfRangeException(nameof(health), health, null),
    };

    /// <param name="Status"><c>ok</c> or <c>store_unavailable</c>.</param>
    public sealed record HealthAnswer(string Status);
}
