using RepostAudit.Core.Tallies;

namespace RepostAudit.Reporting.Document;

/// <summary>
/// An upload that counts and need not be looked at. Its id is derived from its name, its bytes and its claim, so it stands for
/// all of them; submissions.csv spells them out.
/// </summary>
/// <param name="SubmissionId">Identifies it in every output.</param>
/// <param name="Path">Where it lies.</param>
/// <param name="Week">The ISO week in which it counts.</param>
/// <param name="Unit">Id of its unit.</param>
public sealed record DocumentCounted(string SubmissionId, string Path, string? Week, string? Unit)
{
    internal static DocumentCounted Of(Submission submission) => new(
        submission.Id.ToString(),
        submission.Name.ToString(),
        submission.Week?.ToString(),
        submission.Unit?.ToString());
}
