using System.CommandLine;
using System.Globalization;
using RepostAudit.Bench.Detecting.Counties;
using RepostAudit.Bench.Detecting.Printing;
using RepostAudit.Simulation;
using RepostAudit.Simulation.Output;

namespace RepostAudit.Bench.Detecting.Policies;

/// <summary>Prints what the same simulated counties look like, and what is found in them, under each policy.</summary>
internal static class PoliciesReport
{
    public static int Run(string[] args)
    {
        var counties = new CountyOptions(20);
        var minutes = new Option<double>("--minutes-per-repost") { Description = "What an upload costs in working time", DefaultValueFactory = _ => 3 };
        var command = new RootCommand("The same counties ranked, unranked and with capped quotas") { minutes };
        counties.AddTo(command);
        command.SetAction(parsed =>
        {
            var settings = counties.Read(parsed, GamingLevel.Mixed);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{settings.Count} counties, seeds {settings[0].Seed} to {settings[^1].Seed}, gaming mixed, quotas capped at {settings[0].CapPerStaff} for each member of staff, {parsed.GetValue(minutes)} minutes an upload"));
            Console.WriteLine();
            MarkdownTable.Print(
                Console.Out,
                ["", "episodes of units", "findings about units", "of rules", "uploads", "counted", "honest reposts", "gamed", "at night", "on weekends", "staff-hours"],
                Enum.GetValues<QuotaPolicy>().Select(policy => Row(policy, [.. settings.Select(of => of with { Policy = policy })], parsed.GetValue(minutes))));
        });
        return command.Parse(args).Invoke();
    }

    private static string[] Row(QuotaPolicy policy, IReadOnlyList<SimulationSettings> settings, double minutes)
    {
        var counties = Inquired.Each(settings, county => (
            county.County.Summary,
            Findings: county.Inquiry.Findings.Count(finding => finding.Test.PValue is not null && finding.Test.Units.Count > 0),
            Rules: county.Inquiry.Findings.Count(finding => finding.Test.PValue is null),
            Episodes: county.County.Episodes.Count(episode => !episode.CountyDriven))).ToList();
        var sum = counties.Aggregate(SimulationSummary.Empty, (sum, county) => sum.Plus(county.Summary));
        return [
            policy.ToString().ToLowerInvariant(),
            .. ((double[])[
                counties.Sum(county => county.Episodes), counties.Sum(county => county.Findings), counties.Sum(county => county.Rules),
                sum.Uploads, sum.Counted, sum.Honest, sum.Gamed, sum.Night, sum.Weekend, sum.Uploads * minutes / 60]).Select(count => count.ToString("N0", CultureInfo.InvariantCulture))];
    }
}
