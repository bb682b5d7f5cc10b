using RepostAudit.Core.Anomalies;
using RepostAudit.Core.Burden;
using RepostAudit.Core.Forgery;
using RepostAudit.Core.Incidents;
using RepostAudit.Core.Matching;
using RepostAudit.Core.Ranking;
using RepostAudit.Core.Tallies;
using RepostAudit.Core.Uploads;

namespace RepostAudit.Core.Reports;

/// <summary>Everything that the outputs show. A pure function of facts and settings: no clock, so the same input gives the same bytes.</summary>
/// <param name="Settings">What the result depends on beside the facts.</param>
/// <param name="Totals">Over all files that were seen.</param>
/// <param name="Review">How many of the counted uploads a person should look at.</param>
/// <param name="County">Names and quotas of the units.</param>
/// <param name="Ranking">Every tally with its places, by week and unit.</param>
/// <param name="Submissions">Every file that was seen, by (uploaded at, id); files without a time last.</param>
/// <param name="Elsewhere">Earlier uploads that are not among the submissions, but that some of these repeat or resemble; by (uploaded at, id).</param>
/// <param name="Quarantined">Stored screenshots that could not be ingested and still wait: seen, but neither counted nor rejected yet.</param>
/// <param name="Incidents">What was deleted or overwritten in the storage, by (noticed at, id).</param>
/// <param name="Problems">What is wrong with the input, in the order of file and row.</param>
/// <param name="Ignored">Files that are no pictures and were left alone, by name.</param>
public sealed record AuditReport(
    ReportSettings Settings,
    Counts Totals,
    int Review,
    County County,
    IReadOnlyList<RankedTally> Ranking,
    IReadOnlyList<Submission> Submissions,
    IReadOnlyList<Upload> Elsewhere,
    IReadOnlyList<Quarantined> Quarantined,
    IReadOnlyList<Incident> Incidents,
    IReadOnlyList<Problem> Problems,
    IReadOnlyList<string> Ignored)
{
    /// <summary>What the rankings of each week are worth, in the order of the weeks.</summary>
    public IReadOnlyList<RankingWorth> Worth { get; init; } = [];

    /// <summary>What the reposts of each week cost those who made them, in the order of the weeks.</summary>
    public IReadOnlyList<WeekBurden> Burden { get; init; } = [];

    /// <summary>What many submitters' pictures have in common as forged ones do; a notice for a person, which changes no decision.</summary>
    public IReadOnlyList<ForgerMark> ForgerMarks { get; init; } = [];

    /// <summary>What the detectors found; null where none was run.</summary>
    public Inquiry? Inquiry { get; init; }

    /// <summary>For uploads that repeat or resemble an earlier one and were compared by their writing: what a person can check.</summary>
    public IReadOnlyDictionary<(EntryId Later, EntryId Earlier), PairReasons> Reasons { get; init; } = new Dictionary<(EntryId Later, EntryId Earlier), PairReasons>();
}

/// <summary>What a report depends on beside the facts, so that a reader can get the same again.</summary>
/// <param name="Zone">IANA name of the zone in which weeks begin and end.</param>
/// <param name="Decoder">The decoder that read the pictures.</param>
/// <param name="Reader">The reader that read the writing on them; null where it was not read.</param>
/// <param name="Matching">From which resemblance on uploads are called the same act.</param>
/// <param name="Rank">How units are ranked and who is summoned.</param>
public sealed record ReportSettings(string Zone, string Decoder, string? Reader, MatchPolicy Matching, RankingPolicy Rank)
{
    /// <summary>What the detectors take for given.</summary>
    public DetectorSettings Detectors { get; init; } = new();

    /// <summary>What a repost is taken to cost.</summary>
    public BurdenPolicy Burden { get; init; } = new();
}
