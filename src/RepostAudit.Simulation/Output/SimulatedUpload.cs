using System.Globalization;
using RepostAudit.Core.Anomalies.Activities;
using RepostAudit.Core.Matching;
using RepostAudit.Core.Uploads;

namespace RepostAudit.Simulation.Output;

/// <summary>A line of the ledger.</summary>
/// <param name="Number">From 1, in order of time; written <c>S0000001</c>.</param>
/// <param name="Week">The week of its time.</param>
/// <param name="Unit">The unit it counts for.</param>
/// <param name="Submitter">Who uploaded it.</param>
/// <param name="Article">The article it shows.</param>
/// <param name="Channel">Where that was reposted.</param>
/// <param name="UploadedAt">When, on the county's clocks, in whole seconds.</param>
/// <param name="Decision">What the recogniser decided.</param>
/// <param name="DuplicateOf">Of a duplicate, the number of an earlier upload, maybe of another unit; else null.</param>
/// <param name="Kind">Of a duplicate, how it relates to that; else null.</param>
public sealed record SimulatedUpload(
    int Number,
    IsoWeek Week,
    UnitId Unit,
    SubmitterId Submitter,
    ArticleId Article,
    Channel Channel,
    DateTimeOffset UploadedAt,
    Outcome Decision,
    int? DuplicateOf,
    MatchKind? Kind)
{
    /// <summary>What the ledger calls it.</summary>
    public string Id => IdOf(Number);

    /// <summary>What the ledger calls the upload that it repeats.</summary>
    public string? DuplicateOfId => DuplicateOf is { } earlier ? IdOf(earlier) : null;

    /// <summary>As the detectors take it.</summary>
    public ActivityRow Row => new(Id, Week, Unit, Submitter, UploadedAt.DateTime, Decision, DuplicateOfId);

    private static string IdOf(int number) => string.Create(CultureInfo.InvariantCulture, $"S{number:0000000}");
}
