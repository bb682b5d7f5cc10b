using System.Globalization;
using RepostAudit.Core.Anomalies.Activities;
using RepostAudit.Core.Anomalies.Findings;

namespace RepostAudit.Reporting.Document.Anomalies;

/// <summary>An upload that a finding rests on.</summary>
/// <param name="SubmissionId">Its id.</param>
/// <param name="DuplicateOf">The upload that it repeats, where that is the point.</param>
/// <param name="Week">Its week.</param>
/// <param name="Unit">Whose it is.</param>
/// <param name="Submitter">Who uploaded it; null where nobody says.</param>
/// <param name="UploadedAt">When, on the county's clocks, such as <c>2024-03-04T15:40:11</c>.</param>
public sealed record DocumentEvidence(string SubmissionId, string? DuplicateOf, string Week, string Unit, string? Submitter, string UploadedAt)
{
    internal static DocumentEvidence Of(Evidence evidence, Activity activity)
    {
        var uploads = activity.Uploads;
        var i = evidence.Upload;
        var at = activity.Weeks[0].FirstDay.ToDateTime(TimeOnly.MinValue).AddSeconds(uploads.Second[i]);
        return new(
            uploads.Ids[i],
            evidence.Earlier is { } earlier ? uploads.Ids[earlier] : null,
            activity.Weeks[uploads.Week[i]].ToString(),
            activity.Units[uploads.Unit[i]].ToString(),
            uploads.Person[i] is >= 0 and var person ? uploads.People[person] : null,
            at.ToString("yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture));
    }
}
