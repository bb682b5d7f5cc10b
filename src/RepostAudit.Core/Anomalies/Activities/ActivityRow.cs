using RepostAudit.Core.Uploads;

namespace RepostAudit.Core.Anomalies.Activities;

/// <summary>What came of an upload, as far as the detectors ask.</summary>
public enum Outcome
{
    Counted,
    Duplicate,
    Rejected,
}

/// <summary>One upload, as a ledger tells it.</summary>
/// <param name="Id">Identifies it in the evidence of a finding.</param>
/// <param name="Week">The week in which it counts.</param>
/// <param name="Unit">Whose it is.</param>
/// <param name="Submitter">Who uploaded it; null where nobody says.</param>
/// <param name="UploadedAt">When, on the county's clocks.</param>
/// <param name="Outcome">What came of it.</param>
/// <param name="DuplicateOf">The earlier upload that it repeats; null where there is none, or it is none of these rows.</param>
public sealed record ActivityRow(string Id, IsoWeek Week, UnitId Unit, SubmitterId? Submitter, DateTime UploadedAt, Outcome Outcome, string? DuplicateOf);
