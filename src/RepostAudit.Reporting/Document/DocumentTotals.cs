using RepostAudit.Core.Tallies;

namespace RepostAudit.Reporting.Document;

/// <summary>The control totals: <c>seen = counted + duplicate + rejected</c>.</summary>
/// <param name="Seen">Files that were seen.</param>
/// <param name="Counted">Of these, uploads that count.</param>
/// <param name="Duplicate">Of these, uploads that repeat an earlier one.</param>
/// <param name="Rejected">Of these, uploads that are no evidence.</param>
/// <param name="Review">Of the counted ones, those that a person should look at.</param>
public sealed record DocumentTotals(int Seen, int Counted, int Duplicate, int Rejected, int Review)
{
    internal static DocumentTotals Of(IReadOnlyCollection<Submission> submissions)
        => Of(Counts.Of(submissions.Select(submission => submission.Verdict)), submissions.Count(submission => submission.ToReview));

    internal static DocumentTotals Of(Counts counts, int review) => new(counts.Submitted, counts.Counted, counts.Duplicate, counts.Rejected, review);
}
