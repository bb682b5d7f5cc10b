using RepostAudit.Cli.Tests.Running;

namespace RepostAudit.Cli.Tests;

public sealed class DemoTests
{
    [Fact]
    public async Task The_demo_paints_a_county_audits_it_and_says_where_the_report_lies()
    {
        using var folder = new TempFolder();

        var ran = (await Ran.Async("demo", "--out", folder.Path, "--decoder", "skia")).Exits(0).Says("Painting screenshots: 260 of 260", "Reading screenshots: 260 of 260");

        Assert.Contains($"Report: {folder["audit/report.html"]}", ran.Output, StringComparison.Ordinal);
        new AuditOutput(folder["audit"]).AssertAddsUp(260);
    }
}
