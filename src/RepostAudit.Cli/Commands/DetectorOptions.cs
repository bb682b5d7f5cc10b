using System.CommandLine;
using System.Globalization;
using RepostAudit.Core.Anomalies;

namespace RepostAudit.Cli.Commands;

/// <summary>The options that say what the detectors take for given.</summary>
internal sealed class DetectorOptions
{
    private readonly Option<double> _budget = new("--error-budget") { Description = "Expected share of false ones among all findings, at most; 0.001 to 0.5", DefaultValueFactory = _ => new DetectorSettings().ErrorBudget };
    private readonly Option<int> _deadline = new("--deadline-hours") { Description = "The last hours before the week ends that count as the last minute, 1 to 24", DefaultValueFactory = _ => new DetectorSettings().DeadlineHours };
    private readonly Option<string> _night = new("--night") { Description = "The hours of the night, such as 22-6; it begins at 18 to 23 and ends at 4 to 8", DefaultValueFactory = _ => string.Create(CultureInfo.InvariantCulture, $"{new DetectorSettings().NightFrom}-{new DetectorSettings().NightUntil}") };
    private readonly Option<int> _crowd = new("--crowd-from") { Description = "Fewer staff than this are no crowd in which two people could stand out; 5 to 1000", DefaultValueFactory = _ => new DetectorSettings().CrowdFrom };
    private readonly Option<int> _most = new("--most-per-person") { Description = "Reposts that a person can do in a week, by which quotas are measured; 1 to 1000", DefaultValueFactory = _ => new DetectorSettings().MostPerPerson };
    private readonly Option<double> _cascade = new("--markup-from") { Description = "A parent passes on too much where the quotas below it are this many times its own target; 1 to 10", DefaultValueFactory = _ => new DetectorSettings().CascadeFrom };

    public void AddTo(Command command)
    {
        foreach (Option option in new Option[] { _budget, _deadline, _night, _crowd, _most, _cascade })
        {
            command.Options.Add(option);
        }
    }

    /// <exception cref="UsageException">A value is out of its range.</exception>
    public DetectorSettings Read(ParseResult parsed)
    {
        var hours = parsed.GetValue(_night)!.Split('-');
        if (hours.Length != 2
            || !int.TryParse(hours[0], NumberStyles.None, CultureInfo.InvariantCulture, out var from)
            || !int.TryParse(hours[1], NumberStyles.None, CultureInfo.InvariantCulture, out var until))
        {
            throw new UsageException($"--night takes two hours, such as 22-6; '{parsed.GetValue(_night)}' is none.");
        }

        return Ranges.Checked("--error-budget takes 0.001 to 0.5, --deadline-hours 1 to 24, --night 18 to 23 and 4 to 8, --crowd-from and --most-per-person up to 1000, --markup-from 1 to 10", () => new DetectorSettings
        {
            ErrorBudget = parsed.GetValue(_budget),
            DeadlineHours = parsed.GetValue(_deadline),
            NightFrom = from,
            NightUntil = until,
            CrowdFrom = parsed.GetValue(_crowd),
            MostPerPerson = parsed.GetValue(_most),
            CascadeFrom = parsed.GetValue(_cascade),
        });
    }
}
