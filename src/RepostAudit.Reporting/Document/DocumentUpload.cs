using RepostAudit.Core.Tallies;
using RepostAudit.Core.Uploads;

namespace RepostAudit.Reporting.Document;

/// <summary>One upload. What nobody said of it is null.</summary>
/// <param name="SubmissionId">Identifies it in every output.</param>
/// <param name="Path">Where it lies, relative to the input folder.</param>
/// <param name="Content">SHA-256 of its bytes; its thumbnail is kept under it. Null where the bytes could not be read.</param>
/// <param name="Week">The ISO week in which it counts.</param>
/// <param name="Unit">Id of its unit.</param>
/// <param name="UnitName">What people call that unit.</param>
/// <param name="Submitter">Who uploaded it.</param>
/// <param name="Article">The article it is said to prove.</param>
/// <param name="Channel">Where that is said to have been reposted.</param>
/// <param name="UploadedAt">When it was uploaded, with the offset in which the input says it.</param>
public sealed record DocumentUpload(
    string SubmissionId,
    string Path,
    ContentHash? Content,
    string? Week,
    string? Unit,
    string? UnitName,
    string? Submitter,
    string? Article,
    Channel? Channel,
    DateTimeOffset? UploadedAt)
{
    internal static DocumentUpload Of(Upload upload, County county) => new(
        upload.Id.ToString(),
        upload.Name.ToString(),
        upload.Content,
        upload.Week?.ToString(),
        upload.Unit?.ToString(),
        upload.Unit is { } unit ? county.Find(unit)?.Name : null,
        upload.Submitter?.ToString(),
        upload.Article?.ToString(),
        upload.Channel,
        upload.UploadedAt);
}
