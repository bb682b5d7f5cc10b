using System.Diagnostics;
using RepostAudit.Cli.Tests.Running;

namespace RepostAudit.Cli.Tests;

/// <summary>On a disk in memory that is really full.</summary>
public sealed class FullDiskTests(SampleCounty county)
{
    [Theory]
    [InlineData("300k")]
    [InlineData("1m")]
    [InlineData("2m")]
    public async Task A_full_disk_is_named_with_what_to_do_and_with_room_the_next_run_ends_with_the_same_bytes(string size)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux() && Environment.IsPrivilegedProcess, "Only root on Linux can make a small disk");
        using var output = new TempFolder();
        Assert.SkipUnless(await DoneAsync("mount", "-t", "tmpfs", "-o", $"size={size}", "tmpfs", output.Path), "Mounting is refused here");
        try
        {
            var ran = (await Ran.AuditAsync(county.Input, output.Path)).Exits(3);
            Assert.Contains(output.Path, ran.Errors, StringComparison.Ordinal);
            Assert.Matches("Free some space|the disk has space", ran.Errors);
            Assert.DoesNotContain("   at ", ran.Errors, StringComparison.Ordinal);

            Assert.True(await DoneAsync("mount", "-o", "remount,size=64m", output.Path));
            (await Ran.AuditAsync(county.Input, output.Path)).Exits(0);
            new AuditOutput(output.Path).AssertSameAs(county.Fresh);
        }
        finally
        {
            await DoneAsync("umount", output.Path);
        }
    }

    private static async Task<bool> DoneAsync(string command, params string[] args)
    {
        using var process = Process.Start(new ProcessStartInfo(command, args) { RedirectStandardError = true })!;
        await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return process.ExitCode == 0;
    }
}
