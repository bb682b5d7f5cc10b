using System.CommandLine;
using RepostAudit.Azure.Connecting;
using RepostAudit.Cli.Serving;
using RepostAudit.Core.UseCases.Closing;

namespace RepostAudit.Cli.Commands.Counties;

/// <summary>The options of all commands that work on a county's own stores, and how they become settings.</summary>
internal sealed class CountyOptions
{
    private readonly Argument<string?> _folder = new("FOLDER") { Description = "The county's folder: inbox, county, reports and facts.sqlite lie in it; what is missing is made", Arity = ArgumentArity.ZeroOrOne };
    private readonly StorageOptions _storage = new("Azure storage: the whole county lies there where no FOLDER is given; with one, only the screenshots do");
    private readonly Option<int> _closesAfter = new("--closes-after") { Description = "Hours from a week's end to its closing, 0 to 168", DefaultValueFactory = _ => 0 };
    private readonly Option<int> _grace = new("--grace") { Description = "Hours after the closing for which late deliveries are waited for, 0 to 168", DefaultValueFactory = _ => 6 };
    private readonly Option<int> _again = new("--weeks-again") { Description = "How many closed weeks are looked at again for facts that came late, 0 to 104", DefaultValueFactory = _ => 4 };
    private readonly Option<int> _habit = new("--weeks-of-habit") { Description = "From how many weeks before the closed one habits are told, 0 to 103", DefaultValueFactory = _ => new ClosingPolicy().WeeksOfHabit };
    private readonly AuditOptions _report = new();

    public void AddTo(Command command)
    {
        command.Arguments.Add(_folder);
        foreach (Option option in new Option[] { _closesAfter, _grace, _again, _habit })
        {
            command.Options.Add(option);
        }

        _storage.AddTo(command);
        _report.AddReportTo(command);
    }

    /// <exception cref="UsageException">A value is out of its range, or two contradict each other.</exception>
    public CountySettings Read(ParseResult parsed) => new(
        County(parsed.GetValue(_folder), _storage.Read(parsed)),
        _report.Read(parsed),
        new ClosingPolicy
        {
            ClosesAfter = TimeSpan.FromHours(Ranges.Check("--closes-after", parsed.GetValue(_closesAfter), 0, 168)),
            Grace = TimeSpan.FromHours(Ranges.Check("--grace", parsed.GetValue(_grace), 0, 168)),
            WeeksLookedAtAgain = Ranges.Check("--weeks-again", parsed.GetValue(_again), 0, 104),
            WeeksOfHabit = Ranges.Check("--weeks-of-habit", parsed.GetValue(_habit), 0, 103),
        });

    private static CountyPlace County(string? folder, AzureStorageSettings? storage) => (folder, storage) switch
    {
        (null, null) => throw new UsageException($"Name the county's folder, or its storage with {StorageOptions.Name}."),
        (null, { } all) => new CountyPlace.Cloud(all),
        ({ } facts, null) => new CountyPlace.Local(facts),
        ({ } facts, { } screenshots) => new CountyPlace.LocalWithContainer(facts, screenshots),
    };
}
