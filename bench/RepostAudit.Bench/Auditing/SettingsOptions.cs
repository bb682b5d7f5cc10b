using System.CommandLine;
using RepostAudit.Cli.Auditing;
using RepostAudit.Cli.Commands;
using RepostAudit.Core.Anomalies;
using RepostAudit.Core.Burden;
using RepostAudit.Core.Matching;
using RepostAudit.Core.Ranking;
using RepostAudit.Core.Uploads;
using RepostAudit.Reporting.Files;

namespace RepostAudit.Bench.Auditing;

/// <summary>How folders are read; all else is as <c>repost-audit audit</c> has it by default.</summary>
internal sealed class SettingsOptions
{
    private readonly Option<string> _decoder = PictureTools.DecoderOption();
    private readonly Option<bool> _unread = PictureTools.UnreadOption();
    private readonly Option<int> _threads = new("--threads") { Description = "How many pictures are read at once", DefaultValueFactory = _ => Environment.ProcessorCount };

    public void AddTo(Command command)
    {
        command.Options.Add(_decoder);
        command.Options.Add(_unread);
        command.Options.Add(_threads);
    }

    public AuditSettings Read(ParseResult parsed) => new(
        new CountyCalendar(TimeZoneInfo.FindSystemTimeZoneById(CountyCalendar.DefaultZone)),
        PictureTools.Of(parsed.GetValue(_decoder)!, parsed.GetValue(_unread)),
        parsed.GetValue(_threads),
        new MatchPolicy(),
        new RankingPolicy(),
        new DetectorSettings(),
        new BurdenPolicy(),
        new ReportOptions());
}
