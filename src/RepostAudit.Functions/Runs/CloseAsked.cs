using Microsoft.AspNetCore.Http;
using RepostAudit.Core.Uploads;

namespace RepostAudit.Functions.Runs;

/// <summary>From the week in an address to its closing, and to the answer.</summary>
public sealed class CloseAsked(ClosingRun close)
{
    public async Task<IResult> RunAsync(string week, CancellationToken cancellation)
    {
        var parsed = IsoWeek.Parse(week);
        if (!parsed.Ok)
        {
            return Results.Json(new Refusal(parsed.Error), statusCode: StatusCodes.Status400BadRequest);
        }

        var closing = await close.RunAsync(parsed.Value, cancellation);
        return Results.Json(new Answer(
            closing.Revision.Week.ToString(),
            closing.Revision.Number,
            closing.IsNew,
            closing.Totals.Submitted,
            closing.Totals.Counted,
            closing.Totals.Duplicate,
            closing.Totals.Rejected,
            closing.Quarantined));
    }

    /// <param name="Error">What is wrong with the address, and the fix.</param>
    public sealed record Refusal(string Error);

    /// <param name="Week">The week.</param>
    /// <param name="Revision">The number of the revision in force.</param>
    /// <param name="IsNew">Whether it was published just now; false where no fact had changed.</param>
    /// <param name="Submitted">Counted, duplicate and rejected together.</param>
    /// <param name="Counted">What counts.</param>
    /// <param name="Duplicate">What shows an act again.</param>
    /// <param name="Rejected">What is no evidence.</param>
    /// <param name="Quarantined">What waits and is in none of these.</param>
    public sealed record Answer(string Week, int Revision, bool IsNew, int Submitted, int Counted, int Duplicate, int Rejected, int Quarantined);
}
