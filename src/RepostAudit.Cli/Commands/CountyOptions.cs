using System.CommandLine;
using RepostAudit.Cli.Serving;
using RepostAudit.Core.UseCases.Closing;

namespace RepostAudit.Cli.Commands;

/// <summary>The options of all commands that work on a county's own stores, and how they become settings.</summary>
internal sealed class CountyOptions
{
    private readonly Argument<string?> _folder = new("FOLDER") { Description = "The county's folder: inbox, county, reports and facts.sqlite lie in it; what is missing is made", Arity = ArgumentArity.ZeroOrOne };
    private readonly Option<int> _closesAfter = new("--closes-after") { Description = "Hours from a week's end to its closing, 0 to 168", DefaultValueFactory = _ => 0 };
    private readonly Option<int> _grace = new("--grace") { Description = "Hours after the closing for which late deliveries are waited for, 0 to 168", DefaultValueFactory = _ => 6 };
    private readonly Option<int> _again = new("--weeks-again") { Description = "How many closed weeks are looked at again for facts that came late, 0 to 104", DefaultValueFactory = _ => 4 };
    private readonly AuditOptions _report = new();

    public void AddTo(Command command)
    {
        command.Arguments.Add(_folder);
        foreach (Option option in new Option[] { _closesAfter, _grace, _again })
        {
            command.Options.Add(option);
        }

        _report.AddReportTo(command);
    }

    /// <exception cref="UsageException">A value is out of its range, or two contradict each other.</exception>
    public CountySettings Read(ParseResult parsed) => new(
        parsed.GetValue(_folder) ?? throw new UsageException("Name the county's folder."),
        _report.Read(parsed),
        new ClosingPolicy
        {
            ClosesAfter = TimeSpan.FromHours(InRange("--closes-after", parsed.GetValue(_closesAfter), 168)),
            Grace = TimeSpan.FromHours(InRange("--grace", parsed.GetValue(_grace), 168)),
            WeeksLookedAtAgain = InRange("--weeks-again", parsed.GetValue(_again), 104),
        });

    private static int InRange(string option, int value, int most)
        => value >= 0 && value <= most ? value : throw new UsageException($"{option} takes 0 to {most}; {value} is out of range.");
}
