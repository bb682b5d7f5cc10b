using System.CommandLine;
using RepostAudit.Bench.Detecting.Counties;
using RepostAudit.Core.Anomalies.Findings;
using RepostAudit.Simulation;

namespace RepostAudit.Bench.Detecting.Uniformity;

/// <summary>Shows whether p-values are what they claim to be where there is nothing to find: no more of them are at most x than a share of x.</summary>
internal static class UniformityReport
{
    public static int Run(string[] args)
    {
        var counties = new CountyOptions(50);
        var plot = new Option<FileInfo?>("--out") { Description = "Where the picture goes, as SVG" };
        var command = new RootCommand("p-values where nobody games") { plot };
        counties.AddTo(command);
        command.SetAction(parsed =>
        {
            var settings = counties.Read(parsed, GamingLevel.None);
            var asked = Inquired.Each(settings, PValues.Of)
                .SelectMany(of => of)
                .GroupBy(of => of.Asked)
                .OrderBy(of => Enum.TryParse<Question>(of.Key, out var question) ? (int)question : int.MaxValue)
                .ThenBy(of => of.Key, StringComparer.Ordinal)
                .Select(of => (of.Key, (IReadOnlyList<double>)[.. of.Select(test => test.PValue).Order()]))
                .ToList();
            Console.WriteLine($"{settings.Count} counties without gaming, seeds {settings[0].Seed} to {settings[^1].Seed}: share of tests with a p-value at most so large, with Wilson's 95 % interval");
            Console.WriteLine();
            UniformityTable.Print(Console.Out, asked);
            if (parsed.GetValue(plot) is { } picture)
            {
                File.WriteAllText(picture.FullName, UniformityPlot.Draw(asked, settings.Count));
            }
        });
        return command.Parse(args).Invoke();
    }
}
