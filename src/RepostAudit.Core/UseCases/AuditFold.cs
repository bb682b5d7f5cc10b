using RepostAudit.Core.Ledger;
using RepostAudit.Core.Ranking;
using RepostAudit.Core.Reports;
using RepostAudit.Core.Tallies;
using RepostAudit.Core.Uploads;
using RepostAudit.Core.Verdicts;

namespace RepostAudit.Core.UseCases;

/// <summary>What the input says beside its pictures.</summary>
/// <param name="County">Units and quotas.</param>
/// <param name="Problems">What is wrong with the input.</param>
/// <param name="Ignored">Files that are no pictures.</param>
public sealed record AuditContext(County County, IReadOnlyList<Problem> Problems, IReadOnlyList<string> Ignored);

/// <summary>From facts to the report: verdicts, tallies, rankings.</summary>
public static class AuditFold
{
    /// <param name="entries">What was ingested.</param>
    /// <param name="unplaced">Files that could not be placed or read.</param>
    /// <param name="edges">What the entries have in common, in any order.</param>
    /// <param name="context">What the input says beside its pictures.</param>
    /// <param name="calendar">Where weeks begin and end.</param>
    /// <param name="settings">What the result depends on beside the facts.</param>
    public static AuditReport Fold(
        IReadOnlyCollection<Entry> entries,
        IReadOnlyCollection<SeenFile.Unplaced> unplaced,
        IEnumerable<Edge> edges,
        AuditContext context,
        CountyCalendar calendar,
        ReportSettings settings)
    {
        var verdicts = VerdictFold.Fold(entries, edges, settings.Matching);
        Submission[] submissions = [.. entries
            .Select(entry => Of(entry, verdicts[entry.Id], calendar))
            .Concat(unplaced.Select(file => Of(file, calendar)))
            .OrderBy(submission => submission.UploadedAt is null)
            .ThenBy(submission => submission.UploadedAt?.UtcTicks)
            .ThenBy(submission => submission.Id)];
        return new AuditReport(
            settings,
            Counts.Of(submissions.Select(submission => submission.Verdict)),
            submissions.Count(submission => submission.Verdict is Verdict.Counted { Review: not null }),
            context.County,
            WeekRanking.Of(WeekTallies.Of(submissions, context.County), context.County, settings.Rank),
            submissions,
            context.Problems,
            context.Ignored);
    }

    private static Submission Of(Entry entry, Verdict verdict, CountyCalendar calendar) => new(
        entry.Id,
        entry.Name,
        entry.Content,
        calendar.WeekOf(entry.Claim.UploadedAt),
        entry.Claim.Unit,
        entry.Claim.Submitter,
        entry.Claim.Article,
        entry.Claim.Channel,
        entry.Claim.UploadedAt,
        verdict);

    private static Submission Of(SeenFile.Unplaced file, CountyCalendar calendar) => new(
        EntryId.OfUnplaced(file.Name),
        file.Name,
        null,
        file.UploadedAt is { } at ? calendar.WeekOf(at) : null,
        file.Unit,
        null,
        null,
        null,
        file.UploadedAt,
        new Verdict.Rejected(file.Reason, file.Detail));
}
