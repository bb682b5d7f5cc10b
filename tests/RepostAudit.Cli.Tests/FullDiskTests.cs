using RepostAudit.Cli.Tests.Running;
using RepostAudit.Reporting.Files;

namespace RepostAudit.Cli.Tests;

/// <summary>On a disk in memory that is really full.</summary>
public sealed class FullDiskTests(SampleCounty county)
{
    [Theory]
    [InlineData("300k")]
    [InlineData("1m")]
    public async Task A_full_disk_is_named_with_what_to_do_and_with_room_the_next_run_ends_with_the_same_bytes(string size)
    {
        await using var disk = await SmallDisk.MakeAsync(size);

        var ran = (await Ran.AuditAsync(county.Input, disk.Path)).Exits(3).Says(disk.Path);
        Assert.Matches("Free some space|the disk has space", ran.Errors);
        Assert.DoesNotContain("   at ", ran.Errors, StringComparison.Ordinal);

        await disk.ResizeAsync("64m");
        (await Ran.AuditAsync(county.Input, disk.Path)).Exits(0);
        new AuditOutput(disk.Path).AssertSameAs(county.Fresh);
    }

    [Fact]
    public async Task Where_an_output_does_not_fit_the_one_before_it_stays_whole()
    {
        await using var disk = await SmallDisk.MakeAsync("16m");
        (await Ran.AuditAsync(county.Input, disk.Path)).Exits(0);
        var filler = Path.Combine(disk.Path, "filler");
        await File.WriteAllBytesAsync(filler, new byte[disk.Room - 100_000], TestContext.Current.CancellationToken);

        (await Ran.AuditAsync(county.Input, disk.Path, "--lang", "en")).Exits(3).Says(Path.Combine(disk.Path, ReportFiles.Html), "the disk has space");
        new AuditOutput(disk.Path).AssertSameAs(county.Fresh);
        Assert.Empty(Directory.EnumerateFiles(disk.Path, "*.part"));

        File.Delete(filler);
        (await Ran.AuditAsync(county.Input, disk.Path)).Exits(0);
        new AuditOutput(disk.Path).AssertSameAs(county.Fresh);
    }
}
