using System.CommandLine;
using RepostAudit.Cli.Commands;
using RepostAudit.Cli.Tests.Running;

namespace RepostAudit.Cli.Tests;

public sealed class DemoTests(SampleCounty county)
{
    [Fact]
    public async Task The_demo_paints_a_county_audits_it_and_says_where_the_report_lies()
    {
        using var folder = new TempFolder();
        await using var output = new StringWriter();
        await using var errors = new StringWriter();

        var code = await DemoCommand.Create(SampleCounty.Plan).Parse(["--out", folder.Path])
            .InvokeAsync(new InvocationConfiguration { Output = output, Error = errors }, TestContext.Current.CancellationToken);

        new Ran(code, output.ToString(), errors.ToString()).Exits(0).Says("Painting screenshots: 36", "Painting screenshots: 36 of 36, ", "Reading screenshots: 36 of 36, ");
        Assert.Contains($"Report: {folder["audit/report.html"]}", output.ToString(), StringComparison.Ordinal);
        new AuditOutput(folder["audit"]).AssertSameAs(county.Fresh);
    }

    [Fact]
    public async Task The_demo_does_not_paint_among_somebodys_files()
    {
        using var folder = new TempFolder();
        folder.Write("input/mine.png", "mine");

        (await Ran.Async("demo", "--out", folder.Path)).Exits(3).Says("mine.png", "paint into an empty folder");

        Assert.Equal(["mine.png"], Directory.EnumerateFiles(folder["input"], "*", SearchOption.AllDirectories).Select(Path.GetFileName));
    }
}
