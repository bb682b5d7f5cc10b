using System.CommandLine;
using RepostAudit.Cli.Auditing;
using RepostAudit.Core.Burden;
using RepostAudit.Core.Matching;
using RepostAudit.Core.Ranking;

namespace RepostAudit.Cli.Commands;

/// <summary>The options that <c>audit</c> and <c>demo</c> share, and how they become settings.</summary>
internal sealed class AuditOptions
{
    private readonly Option<string> _zone = ZoneOption.Create();
    private readonly Option<string> _decoder = PictureTools.DecoderOption();
    private readonly Option<bool> _unread = PictureTools.UnreadOption();
    private readonly Option<int> _threads = new("--threads") { Description = "How many pictures are read at once, 1 to 256", DefaultValueFactory = _ => Math.Min(Environment.ProcessorCount, 256) };
    private readonly Option<int> _price = new("--accusation-price")
    {
        Description = "What a false accusation costs, in missed duplicates, 1 and up: two uploads are called one act from a probability of price / (price + 1) on",
        DefaultValueFactory = _ => new MatchPolicy().AccusationPrice,
    };

    private readonly Option<int> _reviewFrom = new("--review-from")
    {
        Description = "Probability, in percent, from which on a person is asked to look; 0 to 100",
        DefaultValueFactory = _ => (int)Math.Round(100 * new MatchPolicy().ReviewFrom),
    };

    private readonly Option<int> _duplicate = new("--duplicate-distance") { Description = "Of pictures that were not read: largest PDQ distance, in bits of 256, still called a duplicate; 0 to 10", DefaultValueFactory = _ => new MatchPolicy().DuplicateDistance };
    private readonly Option<int> _review = new("--review-distance") { Description = "Of pictures that were not read: largest PDQ distance, in bits of 256, at which a person is asked to look; 0 to 10", DefaultValueFactory = _ => new MatchPolicy().ReviewDistance };
    private readonly Option<string> _repeated = new("--repeated-claims") { Description = "What it means that a submitter claims the same article in the same channel again: off (the pictures decide), duplicate, or review", DefaultValueFactory = _ => "off" };
    private readonly Option<string> _rankBy = new("--rank-by") { Description = "Rank units by count, by attainment (uploads over quota) or per-staff (uploads per member of staff)", DefaultValueFactory = _ => "count" };
    private readonly Option<int> _summon = new("--summon") { Description = "How many places from the bottom are summoned, 0 and up", DefaultValueFactory = _ => new RankingPolicy().SummonedPlaces };
    private readonly DetectorOptions _detectors = new();
    private readonly Option<int?> _yellow = new("--yellow") { Description = "How many places above those that are summoned get a yellow flag, 0 and up [default: as many as are summoned]" };
    private readonly Option<double> _minutes = new("--minutes-per-repost") { Description = "How many minutes of working time a repost is taken to cost, more than 0 and at most 60", DefaultValueFactory = _ => new BurdenPolicy().MinutesPerRepost };
    private readonly Option<string> _language = ReportCommand.LanguageOption();
    private readonly Option<int> _pictures = ReportCommand.PicturesOption();
    private readonly Option<bool> _quiet = new("--quiet", "-q") { Description = "Print no progress and no summary; what is wrong with the input is still printed" };
    private readonly Option<bool> _json = new("--json") { Description = "Print the summary as JSON, with --quiet too" };

    public void AddTo(Command command)
    {
        AddReportTo(command);
        command.Options.Add(_quiet);
        command.Options.Add(_json);
    }

    /// <summary>Adds those that say how pictures are read and what the report depends on.</summary>
    public void AddReportTo(Command command)
    {
        _repeated.AcceptOnlyFromAmong("off", "duplicate", "review");
        _rankBy.AcceptOnlyFromAmong("count", "attainment", "per-staff");
        foreach (Option option in new Option[] { _zone, _decoder, _unread, _threads, _price, _reviewFrom, _duplicate, _review, _repeated, _rankBy, _summon, _yellow, _minutes, _language, _pictures })
        {
            command.Options.Add(option);
        }

        _detectors.AddTo(command);
    }

    public bool Quiet(ParseResult parsed) => parsed.GetValue(_quiet);

    public bool Json(ParseResult parsed) => parsed.GetValue(_json);

    /// <exception cref="UsageException">A value is out of its range, or two contradict each other.</exception>
    public AuditSettings Read(ParseResult parsed)
    {
        var matching = Ranges.Checked("--accusation-price takes 1 and up, --review-from 0 to 100, --duplicate-distance and --review-distance 0 to 10", () => new MatchPolicy
        {
            AccusationPrice = parsed.GetValue(_price),
            ReviewFrom = parsed.GetValue(_reviewFrom) / 100.0,
            DuplicateDistance = parsed.GetValue(_duplicate),
            ReviewDistance = parsed.GetValue(_review),
            RepeatedClaims = parsed.GetValue(_repeated) switch { "duplicate" => RepeatedClaims.Duplicate, "review" => RepeatedClaims.Review, _ => RepeatedClaims.Off },
        });
        if (matching.Contradiction is { } contradiction)
        {
            throw new UsageException($"{contradiction}.");
        }

        return new AuditSettings(
            ZoneOption.Read(parsed.GetValue(_zone)!),
            PictureTools.Of(parsed.GetValue(_decoder)!, parsed.GetValue(_unread)),
            parsed.GetValue(_threads) is >= 1 and <= 256 and var threads ? threads : throw new UsageException("--threads takes 1 to 256."),
            matching,
            Rank(parsed),
            _detectors.Read(parsed),
            Ranges.Checked("--minutes-per-repost takes more than 0 and at most 60", () => new BurdenPolicy { MinutesPerRepost = parsed.GetValue(_minutes) }),
            ReportCommand.Options(parsed, _language, _pictures));
    }

    private RankingPolicy Rank(ParseResult parsed)
    {
        var rank = Ranges.Checked("--summon takes 0 and up", () => new RankingPolicy
        {
            Basis = parsed.GetValue(_rankBy) switch { "attainment" => RankingBasis.Attainment, "per-staff" => RankingBasis.PerStaff, _ => RankingBasis.Count },
            SummonedPlaces = parsed.GetValue(_summon),
        });
        return parsed.GetValue(_yellow) is { } yellow ? Ranges.Checked("--yellow takes 0 and up", () => rank with { YellowPlaces = yellow }) : rank;
    }
}
