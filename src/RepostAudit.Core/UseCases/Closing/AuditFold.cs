using RepostAudit.Core.Articles;
using RepostAudit.Core.Burden;
using RepostAudit.Core.Incidents;
using RepostAudit.Core.Ledger;
using RepostAudit.Core.Matching.Scoring;
using RepostAudit.Core.Ranking;
using RepostAudit.Core.Reports;
using RepostAudit.Core.Rulings;
using RepostAudit.Core.Tallies;
using RepostAudit.Core.Uploads;
using RepostAudit.Core.Verdicts;

namespace RepostAudit.Core.UseCases.Closing;

/// <summary>What the input says beside its pictures.</summary>
/// <param name="County">Units, quotas, and what was to be reposted.</param>
/// <param name="Problems">What is wrong with the input.</param>
/// <param name="Ignored">Files that are no pictures.</param>
public sealed record AuditContext(County County, IReadOnlyList<Problem> Problems, IReadOnlyList<string> Ignored);

/// <summary>The facts that a report is folded from.</summary>
/// <param name="Entries">What was uploaded and is to be judged.</param>
/// <param name="Edges">What they have in common with earlier uploads, in any order; the later end of each is among the entries.</param>
public sealed record AuditFacts(IReadOnlyCollection<Entry> Entries, IEnumerable<Edge> Edges)
{
    /// <summary>The earlier ends of edges that are not among the entries.</summary>
    public IReadOnlyCollection<Entry> Elsewhere { get; init; } = [];

    /// <summary>What the earlier ends of edges have in common among themselves, where both are elsewhere: whether a picture with two of them in it shows one act or two.</summary>
    public IReadOnlyCollection<Edge> Links { get; init; } = [];

    /// <summary>Files that could not be placed or read.</summary>
    public IReadOnlyCollection<SeenFile.Unplaced> Unplaced { get; init; } = [];

    /// <summary>What analysts decided, in any order.</summary>
    public IReadOnlyCollection<Ruling> Rulings { get; init; } = [];

    /// <summary>What happened to stored screenshots, in any order.</summary>
    public IReadOnlyCollection<Incident> Incidents { get; init; } = [];
}

/// <summary>From facts to the report: verdicts, tallies, rankings.</summary>
public static class AuditFold
{
    /// <param name="facts">What is judged, and by what.</param>
    /// <param name="context">What the input says beside its pictures.</param>
    /// <param name="calendar">Where weeks begin and end.</param>
    /// <param name="settings">What the result depends on beside the facts.</param>
    public static AuditReport Fold(AuditFacts facts, AuditContext context, CountyCalendar calendar, ReportSettings settings)
    {
        EdgeScorer scorer = new([.. facts.Entries, .. facts.Elsewhere]);
        var verdicts = VerdictFold.Fold(facts.Entries, facts.Edges, settings.Matching, facts.Rulings, scorer, facts.Links);
        ArticleCatalogue articles = new(context.County.Articles);
        Submission[] submissions = [.. facts.Entries
            .Select(entry => Judged(entry, verdicts[entry.Id], articles, calendar))
            .Concat(facts.Unplaced.Select(file => Of(file, calendar)))
            .OrderBy(submission => submission.UploadedAt is null)
            .ThenBy(submission => submission.UploadedAt?.UtcTicks)
            .ThenBy(submission => submission.Id)];
        var tallies = WeekTallies.Of(submissions, context.County);
        var weeks = WeekRanking.Weeks(tallies, context.County, settings.Rank);
        return new AuditReport(
            settings,
            Counts.Of(submissions.Select(submission => submission.Verdict)),
            submissions.Count(submission => submission.ToReview),
            context.County,
            [.. weeks.SelectMany(week => week.Tallies)],
            submissions,
            [.. Named(submissions, facts.Elsewhere).Select(entry => Of(entry, calendar))],
            Quarantine.Open(facts.Incidents),
            [.. facts.Incidents
                .Where(incident => incident.Kind is IncidentKind.Deleted or IncidentKind.Overwritten)
                .OrderBy(incident => incident.NoticedAt)
                .ThenBy(incident => incident.Id, StringComparer.Ordinal)],
            context.Problems,
            context.Ignored)
        {
            Worth = [.. weeks.Select(week => week.Worth)],
            Burden = WeekBurden.Of(tallies, submissions, context.County, calendar, settings.Burden, settings.Detectors.Night),
            Reasons = Reasons(facts, verdicts, scorer),
            ForgerMarks = Forgery.ForgerMarks.Of(facts.Entries, verdicts, calendar),
        };
    }

    private static Dictionary<(EntryId Later, EntryId Earlier), PairReasons> Reasons(AuditFacts facts, IReadOnlyDictionary<EntryId, Verdict> verdicts, EdgeScorer scorer)
    {
        var keys = facts.Entries.Concat(facts.Elsewhere).DistinctBy(entry => entry.Id).ToDictionary(entry => entry.Id, entry => entry.Key);
        Dictionary<(EntryId Later, EntryId Earlier), PairReasons> reasons = [];
        foreach (var (later, verdict) in verdicts)
        {
            foreach (var alike in Partners(verdict))
            {
                if (keys.TryGetValue(alike.Earlier, out var earlier) && scorer.Explain(earlier, keys[later], alike.Evidence) is { } found)
                {
                    reasons.Add((later, alike.Earlier), found);
                }
            }
        }

        return reasons;
    }

    private static IEnumerable<Resemblance> Partners(Verdict verdict) => verdict switch
    {
        Verdict.Duplicate duplicate => duplicate.Further.Select(act => act.Of).Prepend(duplicate.Of),
        Verdict.Counted { Review: { } review } => [review],
        _ => [],
    };

    // Only those that a verdict names: which others were read along must not show.
    private static IEnumerable<Entry> Named(IEnumerable<Submission> submissions, IReadOnlyCollection<Entry> elsewhere)
    {
        var named = submissions
            .SelectMany(submission => Partners(submission.Verdict))
            .Select(partner => partner.Earlier)
            .ToHashSet();
        return elsewhere.Where(entry => named.Contains(entry.Id)).OrderBy(entry => entry.Key);
    }

    private static Submission Judged(Entry entry, Verdict verdict, ArticleCatalogue articles, CountyCalendar calendar)
    {
        var shown = articles.Look(entry.Print?.Text);
        return new(Of(entry, calendar), verdict)
        {
            ArticleShown = shown.Which(entry.Claim.Article),
            ClaimCheck = shown.Check(entry.Claim.Article),
        };
    }

    private static Upload Of(Entry entry, CountyCalendar calendar) => new(
        entry.Id,
        entry.Name,
        entry.Content,
        calendar.WeekOf(entry.Claim.UploadedAt),
        entry.Claim.Unit,
        entry.Claim.Submitter,
        entry.Claim.Article,
        entry.Claim.Channel,
        entry.Claim.UploadedAt);

    private static Submission Of(SeenFile.Unplaced file, CountyCalendar calendar) => new(
        new Upload(
            EntryId.OfUnplaced(file.Name),
        file.Name,
        null,
        file.UploadedAt is { } at ? calendar.WeekOf(at) : null,
        file.Unit,
        null,
        null,
        null,
        file.UploadedAt),
        new Verdict.Rejected(file.Reason, file.Detail));
}
