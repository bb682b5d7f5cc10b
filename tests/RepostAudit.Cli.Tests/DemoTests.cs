using RepostAudit.Cli.Tests.Running;

namespace RepostAudit.Cli.Tests;

public sealed class DemoTests
{
    [Fact]
    public async Task The_demo_paints_a_county_audits_it_and_says_where_the_report_lies()
    {
        using var folder = new TempFolder();

        var ran = (await Ran.Async("demo", "--small", "--out", folder.Path)).Exits(0).Says("Painting screenshots: 36 of 36, ", "Reading screenshots: 36 of 36, ");

        Assert.Contains($"Report: {folder["audit/report.html"]}", ran.Output, StringComparison.Ordinal);
        Assert.True(File.Exists(folder["labels.csv"]));
        new AuditOutput(folder["audit"]).AssertAddsUp(36);
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
