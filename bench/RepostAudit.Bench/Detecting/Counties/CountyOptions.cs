using System.CommandLine;
using RepostAudit.Simulation;

namespace RepostAudit.Bench.Detecting.Counties;

/// <summary>Which counties are simulated; the seeds are not those that the tests use.</summary>
/// <param name="many">How many there are if nobody says.</param>
internal sealed class CountyOptions(int many)
{
    private readonly Option<int> _counties = new("--counties") { Description = "How many counties", DefaultValueFactory = _ => many };
    private readonly Option<int> _seed = new("--seed") { Description = "Seed of the first county; each has the seed after that of the one before", DefaultValueFactory = _ => 50_000 };
    private readonly Option<int> _weeks = new("--weeks") { Description = "Weeks of a county", DefaultValueFactory = _ => 26 };
    private readonly Option<int> _units = new("--units") { Description = "Uploading units of a county", DefaultValueFactory = _ => 70 };

    public void AddTo(Command command)
    {
        command.Options.Add(_counties);
        command.Options.Add(_seed);
        command.Options.Add(_weeks);
        command.Options.Add(_units);
    }

    public IReadOnlyList<SimulationSettings> Read(ParseResult parsed, GamingLevel gaming)
        => [.. Enumerable.Range(0, parsed.GetValue(_counties)).Select(i => new SimulationSettings(parsed.GetValue(_seed) + i)
        {
            Weeks = parsed.GetValue(_weeks),
            Units = parsed.GetValue(_units),
            Gaming = gaming,
        })];
}
