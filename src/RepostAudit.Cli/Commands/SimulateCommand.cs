using System.CommandLine;
using RepostAudit.Cli.Simulating;
using RepostAudit.Simulation;
using RepostAudit.Simulation.Output;

namespace RepostAudit.Cli.Commands;

/// <summary><c>repost-audit simulate --out DIR</c>: invents counties' ledgers, with gaming or without, and the truth about them.</summary>
internal static class SimulateCommand
{
    private const int MostCounties = 1000;

    public static Command Create()
    {
        var destination = new Option<string>("--out", "-o") { Description = "Each county goes to DIR/county_SEED; files of the same names there are replaced", Required = true };
        var counties = new Option<int>("--counties") { Description = $"How many counties, 1 to {MostCounties}; each has the seed after that of the one before", DefaultValueFactory = _ => 1 };
        var seed = new Option<int>("--seed") { Description = "Seed of the first county, 0 and up; the same seed gives the same county", DefaultValueFactory = _ => 1 };
        var gaming = new Option<string>("--gaming") { Description = "How strongly units game: none (only innocent oddities and what the county itself does), weak, medium, strong, or mixed", DefaultValueFactory = _ => "mixed" };
        var weeks = new Option<int>("--weeks") { Description = $"How many weeks, {SimulationSettings.FewestWeeks} to {SimulationSettings.MostWeeks}", DefaultValueFactory = _ => 26 };
        var units = new Option<int>("--units") { Description = $"How many units upload, {SimulationSettings.FewestUnits} to {SimulationSettings.MostUnits}", DefaultValueFactory = _ => 70 };
        var policy = new Option<string>("--policy") { Description = "What the county does: ranked (units are ranked and summoned), unranked (nobody is), or capped (ranked, with quotas of at most --cap per member of staff)", DefaultValueFactory = _ => "ranked" };
        var cap = new Option<double>("--cap") { Description = "Reposts per member of staff and week that no quota exceeds under --policy capped, 0.1 to 40", DefaultValueFactory = _ => 1 };
        var minutes = new Option<double>("--minutes-per-repost") { Description = "What an upload costs in working time, 0.1 to 60 minutes", DefaultValueFactory = _ => 3 };
        var quiet = new Option<bool>("--quiet", "-q") { Description = "Print no progress and no summary" };
        var json = new Option<bool>("--json") { Description = "Print the summary as JSON, with --quiet too" };
        gaming.AcceptOnlyFromAmong("none", "weak", "medium", "strong", "mixed");
        policy.AcceptOnlyFromAmong("ranked", "unranked", "capped");
        var command = new Command("simulate", "Invents counties' ledgers with labelled gaming, to measure detectors and to ask what a policy would do.")
        {
            destination, counties, seed, gaming, weeks, units, policy, cap, minutes, quiet, json,
        };
        command.SetAction((parsed, cancellation) =>
        {
            var many = Ranges.Check("--counties", parsed.GetValue(counties), 1, MostCounties);
            var first = Ranges.Check("--seed", parsed.GetValue(seed), 0, int.MaxValue - MostCounties);
            var settings = new SimulationSettings(first)
            {
                Weeks = Ranges.Check("--weeks", parsed.GetValue(weeks), SimulationSettings.FewestWeeks, SimulationSettings.MostWeeks),
                Units = Ranges.Check("--units", parsed.GetValue(units), SimulationSettings.FewestUnits, SimulationSettings.MostUnits),
                Gaming = Enum.Parse<GamingLevel>(parsed.GetValue(gaming)!, ignoreCase: true),
                Policy = Enum.Parse<QuotaPolicy>(parsed.GetValue(policy)!, ignoreCase: true),
                CapPerStaff = Ranges.Check("--cap", parsed.GetValue(cap), SimulationSettings.LeastCap, SimulationSettings.MostCap),
            };
            var price = Ranges.Check("--minutes-per-repost", parsed.GetValue(minutes), 0.1, 60.0);
            return RunAsync(parsed, settings, many, parsed.GetValue(destination)!, parsed.GetValue(quiet), parsed.GetValue(json), price, cancellation);
        });
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, SimulationSettings settings, int counties, string destination, bool quiet, bool json, double minutes, CancellationToken cancellation)
    {
        var summary = await Terminal.ProgressDisplay.For(parsed.InvocationConfiguration.Error, quiet).RunAsync("Simulating counties", async progress =>
        {
            progress.Begin(counties);
            var sum = SimulationSummary.Empty;
            for (var i = 0; i < counties; i++)
            {
                cancellation.ThrowIfCancellationRequested();
                var county = CountySimulation.Of(settings with { Seed = settings.Seed + i });
                await CountyFolder.WriteAsync(county, destination, cancellation);
                sum = sum.Plus(county.Summary);
                progress.Report(i + 1);
            }

            return sum;
        });
        var told = PolicySummary.Of(settings, counties, summary, minutes, destination);
        if (json)
        {
            told.WriteJson(parsed.InvocationConfiguration.Output);
        }
        else if (!quiet)
        {
            told.Write(parsed.InvocationConfiguration.Output);
        }

        return ExitCode.Done;
    }
}
