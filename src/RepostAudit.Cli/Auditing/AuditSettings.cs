using RepostAudit.Cli.Commands;
using RepostAudit.Core.Anomalies;
using RepostAudit.Core.Burden;
using RepostAudit.Core.Matching;
using RepostAudit.Core.Ranking;
using RepostAudit.Core.Reports;
using RepostAudit.Core.Uploads;
using RepostAudit.Reporting.Files;

namespace RepostAudit.Cli.Auditing;

/// <summary>Everything an audit depends on beside its folder, checked.</summary>
/// <param name="Calendar">Where weeks begin and end.</param>
/// <param name="Pictures">What reads the pictures.</param>
/// <param name="Threads">How many pictures are read at once; never changes a result.</param>
/// <param name="Matching">From which resemblance on uploads are called the same act.</param>
/// <param name="Rank">How units are ranked and who is summoned.</param>
/// <param name="Detectors">What the detectors take for given.</param>
/// <param name="Burden">What a repost is taken to cost.</param>
/// <param name="Report">How the result is shown.</param>
internal sealed record AuditSettings(
    CountyCalendar Calendar,
    PictureTools Pictures,
    int Threads,
    MatchPolicy Matching,
    RankingPolicy Rank,
    DetectorSettings Detectors,
    BurdenPolicy Burden,
    ReportOptions Report)
{
    /// <summary>The part of the settings that the result depends on.</summary>
    public ReportSettings Recorded => new(Calendar.Zone.Id, Pictures.Decoder.Name, Pictures.Reader?.Name, Matching, Rank) { Detectors = Detectors, Burden = Burden };
}
