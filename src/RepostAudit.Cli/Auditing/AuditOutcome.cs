using RepostAudit.Core.Reports;

namespace RepostAudit.Cli.Auditing;

/// <summary>What came of an audit.</summary>
/// <param name="Report">What the files show.</param>
/// <param name="Files">How many files were seen in the folder, counted before any was read.</param>
internal sealed record AuditOutcome(AuditReport Report, int Files)
{
    /// <summary>The control: every file that was seen has exactly one verdict.</summary>
    /// <exception cref="InvalidOperationException">The totals do not add up; a defect, and nothing may be published.</exception>
    public AuditOutcome Checked()
        => Report.Totals.Submitted == Files && Report.Submissions.Select(submission => submission.Name).Distinct().Count() == Files
            ? this
            : throw new InvalidOperationException($"{Files} files were seen, but {Report.Totals} does not add up to them");
}
