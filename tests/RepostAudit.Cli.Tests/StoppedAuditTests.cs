using RepostAudit.Cli.Tests.Running;

namespace RepostAudit.Cli.Tests;

public sealed class StoppedAuditTests(SampleCounty county)
{
    private const string NoSignals = "Signals cannot be sent to another process there";

    [Theory]
    [InlineData("INT")]
    [InlineData("TERM")]
    public async Task After_Ctrl_C_the_same_command_goes_on_and_writes_what_it_would_have_written(string signal)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), NoSignals);
        Assert.SkipWhen(signal == "INT" && IsInterruptIgnored(), "These tests run in the background of a shell that makes its children ignore Ctrl-C");
        var cancellation = TestContext.Current.CancellationToken;
        using var output = new TempFolder();
        using (var audit = RunningAudit.Start("audit", county.Input, "--out", output.Path, "--threads", "1"))
        {
            Assert.True(await audit.HasSaidAsync("Reading screenshots: ", cancellation));
            // Held still, so that the signal is there before another picture is read.
            await audit.SignalAsync("STOP", cancellation);
            await audit.SignalAsync(signal, cancellation);
            await audit.SignalAsync("CONT", cancellation);
            (await audit.EndAsync(cancellation)).Exits(3).Says("Stopped. What was finished is kept");
        }

        Assert.All(AuditOutput.Names, name => Assert.False(File.Exists(output[name]), $"{name} was written"));

        (await Ran.AuditAsync(county.Input, output.Path)).Exits(0);
        new AuditOutput(output.Path).AssertSameAs(county.Fresh);
    }

    [Fact]
    public async Task Of_two_audits_at_once_in_one_place_one_is_refused_and_the_other_is_whole()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), NoSignals);
        var cancellation = TestContext.Current.CancellationToken;
        using var output = new TempFolder();
        using var first = RunningAudit.Start("audit", county.Input, "--out", output.Path, "--threads", "1");
        Assert.True(await first.HasSaidAsync("Reading screenshots: ", cancellation));

        // Held still, so that it cannot end before the second has begun.
        await first.SignalAsync("STOP", cancellation);
        (await Ran.AuditAsync(county.Input, output.Path)).Exits(3).Says("Another audit");
        await first.SignalAsync("CONT", cancellation);

        (await first.EndAsync(cancellation)).Exits(0);
        new AuditOutput(output.Path).AssertSameAs(county.Fresh);
    }

    /// <summary>Whether SIGINT (2) is among the ignored signals, which a child inherits; Linux tells, elsewhere it is taken not to be.</summary>
    private static bool IsInterruptIgnored()
        => File.Exists("/proc/self/status")
        && File.ReadLines("/proc/self/status").FirstOrDefault(line => line.StartsWith("SigIgn:", StringComparison.Ordinal)) is { } ignored
        && (Convert.ToUInt64(ignored["SigIgn:".Length..].Trim(), 16) & 1UL << (2 - 1)) != 0;
}
