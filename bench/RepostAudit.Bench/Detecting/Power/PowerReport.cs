using System.CommandLine;
using System.Globalization;
using RepostAudit.Bench.Detecting.Counties;
using RepostAudit.Bench.Detecting.Printing;
using RepostAudit.Simulation;

namespace RepostAudit.Bench.Detecting.Power;

/// <summary>Prints how many labelled episodes of simulated counties are found, and how many findings are false.</summary>
internal static class PowerReport
{
    private const int MostCauses = 12;

    public static int Run(string[] args)
    {
        var counties = new CountyOptions(40);
        var gaming = new Option<string>("--gaming") { Description = "weak, medium, strong or mixed", DefaultValueFactory = _ => "mixed" };
        gaming.AcceptOnlyFromAmong("weak", "medium", "strong", "mixed");
        var csv = new Option<FileInfo?>("--csv") { Description = "Where the figures go" };
        var plot = new Option<FileInfo?>("--plot") { Description = "Where the power by strength goes, as SVG" };
        var command = new RootCommand("Power and false discoveries of the detectors") { gaming, csv, plot };
        counties.AddTo(command);
        command.SetAction(parsed =>
        {
            var settings = counties.Read(parsed, Enum.Parse<GamingLevel>(parsed.GetValue(gaming)!, ignoreCase: true));
            var figures = new PowerFigures([.. Inquired.Each(settings, CountyScore.Of)]);
            Print(Console.Out, figures, settings);
            if (parsed.GetValue(csv) is { } table)
            {
                File.WriteAllLines(table.FullName, Figure.Csv([.. figures.Power, .. figures.CountyDriven, .. figures.FalseShares, figures.Originators, figures.Blamed]));
            }

            if (parsed.GetValue(plot) is { } picture)
            {
                File.WriteAllText(picture.FullName, PowerPlot.Draw(figures, settings.Count));
            }
        });
        return command.Parse(args).Invoke();
    }

    private static void Print(TextWriter output, PowerFigures figures, IReadOnlyList<SimulationSettings> settings)
    {
        output.WriteLine($"{settings.Count} counties, seeds {settings[0].Seed} to {settings[^1].Seed}, gaming {settings[0].Gaming.ToString().ToLowerInvariant()}, {settings[0].Units} units, {settings[0].Weeks} weeks");
        output.WriteLine();
        output.WriteLine("Episodes found of those labelled, per cent and Wilson 95 % interval, by strength and by weekly uploads:");
        output.WriteLine();
        var power = figures.Power.ToLookup(of => of.Of);
        MarkdownTable.Print(output, ["", .. PowerFigures.Groups], figures.Kinds.Select(kind => (IReadOnlyList<string>)[kind, .. power[kind].Select(of => Figure.Text(of.Rate))]));

        output.WriteLine("Findings about units: how many are true, related and false, as rows and as cells of unit and week; false of true and false:");
        output.WriteLine();
        var shares = figures.FalseShares.ToLookup(of => (of.Measure, of.Of, of.Among), of => Figure.Text(of.Rate));
        IReadOnlyList<string> Row(string detector, bool ofCounty) => [
            ofCounty ? "the county's (`*`)" : detector,
            .. figures.Counts(detector, ofCounty, cells: false).Select(Number),
            shares[("false rows", detector, ofCounty ? "*" : "units")].Single(),
            .. figures.Counts(detector, ofCounty, cells: true).Select(Number),
            shares[("false cells", detector, ofCounty ? "*" : "units")].Single()];
        MarkdownTable.Print(
            output,
            ["", "rows true", "related", "false", "false share", "cells true", "related", "false", "false share"],
            [.. figures.FalseShares.Where(of => of is { Measure: "false rows", Among: "units" }).Select(of => Row(of.Of, ofCounty: false)), Row("all", ofCounty: true)]);

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Mean over the counties of the share of false rows about units: {figures.MeanFalseShare * 100:0.00} %"));
        output.WriteLine($"Ring findings that name the true originator first: {Figure.Text(figures.Originators.Rate)}");
        output.WriteLine($"Units' cells of quota_bunching that blame a unit for a raised quota: {Figure.Text(figures.Blamed.Rate)}");
        foreach (var of in figures.CountyDriven)
        {
            output.WriteLine($"Named for the county, {of.Of}: {Figure.Text(of.Rate)}");
        }

        output.WriteLine();
        output.WriteLine("False cells about units by what may have misled:");
        output.WriteLine();
        MarkdownTable.Print(output, ["detector / oddity", "cells"], figures.Causes.Take(MostCauses).Select(of => (IReadOnlyList<string>)[of.Cause, Number(of.Cells)]));
    }

    private static string Number(int count) => count.ToString(CultureInfo.InvariantCulture);
}
