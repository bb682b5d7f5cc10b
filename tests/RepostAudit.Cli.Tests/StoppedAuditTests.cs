using RepostAudit.Cli.Tests.Running;

namespace RepostAudit.Cli.Tests;

public sealed class StoppedAuditTests(SampleCounty county)
{
    [Fact]
    public async Task After_Ctrl_C_the_same_command_goes_on_and_writes_what_it_would_have_written()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Ctrl-C cannot be sent to another process there");
        var cancellation = TestContext.Current.CancellationToken;
        using var output = new TempFolder();
        using (var audit = RunningAudit.Start("audit", county.Input, "--out", output.Path, "--threads", "1"))
        {
            Assert.True(await audit.HasSaidAsync("Reading screenshots: ", cancellation));
            await audit.InterruptAsync(cancellation);
            (await audit.EndAsync(cancellation)).Exits(3).Says("Stopped. What was finished is kept");
        }

        Assert.All(AuditOutput.Names, name => Assert.False(File.Exists(output[name]), $"{name} was written"));

        (await Ran.AuditAsync(county.Input, output.Path)).Exits(0);
        new AuditOutput(output.Path).AssertSameAs(county.Fresh);
    }

    [Fact]
    public async Task Of_two_audits_at_once_in_one_place_one_is_refused_and_the_other_is_whole()
    {
        var cancellation = TestContext.Current.CancellationToken;
        using var output = new TempFolder();
        using var first = RunningAudit.Start("audit", county.Input, "--out", output.Path, "--threads", "1");
        Assert.True(await first.HasSaidAsync("Reading screenshots: ", cancellation));

        (await Ran.AuditAsync(county.Input, output.Path)).Exits(3).Says("Another audit");

        (await first.EndAsync(cancellation)).Exits(0);
        new AuditOutput(output.Path).AssertSameAs(county.Fresh);
    }
}
