using RepostAudit.Core.Uploads;

namespace RepostAudit.Core.Reports;

/// <summary>
/// Where weekly reports are published. Laws: a revision never changes once it is published; revisions of a week are numbered
/// from 1 without a gap; of several that publish the same number at once exactly one content wins and the others are told.
/// </summary>
public interface IReportStore
{
    /// <returns>The week's revisions in the order of their numbers; the last is in force.</returns>
    Task<IReadOnlyList<Revision>> ListAsync(IsoWeek week, CancellationToken cancellation);

    /// <summary>Publishes all files, then the revision: whoever sees the revision finds its files.</summary>
    /// <returns>Whether this content is the revision of that number now; false where another is.</returns>
    Task<bool> PublishAsync(Revision revision, IReadOnlyList<ReportFile> files, CancellationToken cancellation);

    /// <returns>The names of a published revision's files, in order; none where it is not published.</returns>
    Task<IReadOnlyList<string>> FilesAsync(Revision revision, CancellationToken cancellation);

    /// <returns>A file of a published revision, open for reading; null where it has none of that name.</returns>
    Task<Stream?> OpenAsync(Revision revision, string file, CancellationToken cancellation);
}

/// <summary>One state of a week's report.</summary>
/// <param name="Week">The week.</param>
/// <param name="Number">1 for the first; more where facts came late or were corrected after closing.</param>
/// <param name="Digest">SHA-256 of its report.json: equal digests tell the same.</param>
public sealed record Revision(IsoWeek Week, int Number, ContentHash Digest);

/// <summary>A file of a report, not yet written.</summary>
/// <param name="Name">Such as <c>report.html</c>.</param>
/// <param name="WriteAsync">Writes its content, the same bytes each time; leaves the stream open.</param>
public sealed record ReportFile(string Name, Func<Stream, CancellationToken, Task> WriteAsync);
