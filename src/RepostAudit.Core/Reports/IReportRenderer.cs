namespace RepostAudit.Core.Reports;

/// <summary>Turns a report into its files.</summary>
public interface IReportRenderer
{
    /// <summary>The name of the file that says all that the report says, and by whose bytes revisions are told apart.</summary>
    string Facts { get; }

    /// <summary>The name of the file that lists every upload and what came of it, as a table of <see cref="Tables.Ledgers.LedgerTable"/>.</summary>
    string Ledger { get; }

    /// <summary>The name of the file that lists what changed since the revision before.</summary>
    string Changes { get; }

    /// <returns>All files but <see cref="Changes"/>, <see cref="Facts"/> among them.</returns>
    IReadOnlyList<ReportFile> Render(AuditReport report);

    /// <returns><see cref="Changes"/>: what differs between the former revision's <see cref="Facts"/> and the report.</returns>
    Task<ReportFile> CompareAsync(Stream former, AuditReport report, CancellationToken cancellation);
}
