using RepostAudit.Cli.Auditing;
using RepostAudit.Cli.Tests.Running;

namespace RepostAudit.Cli.Tests;

public sealed class OutputFolderTests(SampleCounty county)
{
    [Fact]
    public async Task A_file_where_the_output_folder_should_be_is_left_as_it_is()
    {
        using var folder = new TempFolder();
        folder.Write("out", "mine");

        (await Ran.AuditAsync(county.Input, folder["out"])).Exits(3).Says(folder["out"], "Choose another with --out");

        Assert.Equal("mine", await File.ReadAllTextAsync(folder["out"], TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_read_only_output_folder_is_named_with_what_to_do()
    {
        if (OperatingSystem.IsWindows() || Environment.IsPrivilegedProcess)
        {
            Assert.Skip("This user may write anywhere");
            return;
        }

        using var folder = new TempFolder();
        Directory.CreateDirectory(folder["out"], UnixFileMode.UserRead | UnixFileMode.UserExecute);

        (await Ran.AuditAsync(county.Input, folder["out"])).Exits(3).Says(folder["out"], "grant write access");
    }

    [Fact]
    public async Task A_folder_in_the_place_of_an_output_file_is_named_and_what_comes_before_it_is_written()
    {
        using var output = new TempFolder();
        Directory.CreateDirectory(output["report.html/full"]);

        (await Ran.AuditAsync(county.Input, output.Path)).Exits(3).Says(output["report.html"], "remove it or choose another output folder");

        Assert.Equal(county.Fresh.Bytes("report.json"), new AuditOutput(output.Path).Bytes("report.json"));
        Assert.Empty(Directory.EnumerateFiles(output.Path, "*.part"));
    }

    [Fact]
    public async Task An_output_folder_that_another_audit_holds_is_refused_until_it_lets_go()
    {
        using var output = new TempFolder();
        Directory.CreateDirectory(output[WorkFolder.Name]);
        await using (new FileStream(output[$"{WorkFolder.Name}/lock"], FileMode.Create, FileAccess.ReadWrite, FileShare.None))
        {
            (await Ran.AuditAsync(county.Input, output.Path)).Exits(3).Says("Another audit", output.Path, "choose another folder with --out");
            Assert.False(File.Exists(output["submissions.csv"]));
        }

        (await Ran.AuditAsync(county.Input, output.Path)).Exits(0);
    }

    [Fact]
    public async Task A_damaged_work_file_is_named_with_what_to_do()
    {
        using var output = new TempFolder();
        output.Write($"{WorkFolder.Name}/ledger.db", [.. Enumerable.Repeat((byte)'x', 5000)]);

        (await Ran.AuditAsync(county.Input, output.Path)).Exits(3).Says("ledger.db", "Delete it");
    }

    [Fact]
    public async Task The_output_folder_may_lie_in_the_input_folder()
    {
        using var folder = TempFolder.CopyOf(county.Input);

        (await Ran.AuditAsync(folder.Path, folder["out"])).Exits(0);
        (await Ran.AuditAsync(folder.Path, folder["out"])).Exits(0);

        new AuditOutput(folder["out"]).AssertSameAs(county.Fresh);
    }
}
