using RepostAudit.Cli.Tests.Running;

namespace RepostAudit.Cli.Tests;

public sealed class FolderShapesTests(SampleCounty county) : IDisposable
{
    private readonly TempFolder _folder = new();

    private AuditOutput Output => new(_folder["out"]);

    [Fact]
    public async Task An_empty_folder_is_a_problem_and_still_gives_all_outputs()
    {
        Directory.CreateDirectory(_folder["in"]);

        var ran = (await AuditAsync()).Exits(1).Says("The folder holds no screenshots");

        Assert.Contains("Control total   0 + 0 + 0 = 0", ran.Output, StringComparison.Ordinal);
        Assert.All(AuditOutput.Names, name => Assert.NotEmpty(Output.Bytes(name)));
        Output.AssertAddsUp(0);
    }

    [Fact]
    public async Task Without_a_manifest_folders_are_units_and_file_times_are_upload_times()
    {
        _folder.Write("in/2024-W10/城关镇/a.png", county.Screens[0]);
        _folder.Write("in/2024-W10/水利局/b.png", county.Screens[1]);
        File.SetLastWriteTimeUtc(_folder["in/2024-W10/城关镇/a.png"], new DateTime(2024, 3, 10, 15, 59, 59, DateTimeKind.Utc));
        File.SetLastWriteTimeUtc(_folder["in/2024-W10/水利局/b.png"], new DateTime(2024, 3, 10, 16, 0, 0, DateTimeKind.Utc));

        (await AuditAsync()).Exits(0);

        Assert.Equal(("城关镇", "2024-W10", "counted"), Placed("2024-W10/城关镇/a.png"));
        Assert.Equal(("水利局", "2024-W11", "counted"), Placed("2024-W10/水利局/b.png"));
    }

    [Fact]
    public async Task A_manifest_that_lacks_columns_is_reported_once_for_each_and_nothing_is_guessed()
    {
        _folder.Write("in/u01/a.png", county.Screens[0]);
        _folder.Write("in/manifest.csv", "path,unit\nu01/a.png,u01\n");

        (await AuditAsync()).Exits(1).Says(
            "manifest.csv, row 1, submitter: The column submitter is missing",
            "manifest.csv, row 1, uploaded_at: The column uploaded_at is missing");

        Assert.Equal(("u01", "", "rejected"), Placed("u01/a.png"));
        Assert.Equal("invalid_manifest_row", Output.Submission("u01/a.png")["reason"]);
        Output.AssertAddsUp(1);
    }

    [Fact]
    public async Task A_file_that_may_not_be_read_is_rejected_and_the_rest_is_counted()
    {
        if (OperatingSystem.IsWindows() || Environment.IsPrivilegedProcess)
        {
            Assert.Skip("This user may read anything");
            return;
        }

        _folder.Write("in/u01/a.png", county.Screens[0]);
        _folder.Write("in/u01/secret.png", county.Screens[1]);
        File.SetUnixFileMode(_folder["in/u01/secret.png"], UnixFileMode.None);

        (await AuditAsync()).Exits(1).Says("u01/secret.png: The file cannot be read");

        Assert.Equal("unreadable", Output.Submission("u01/secret.png")["reason"]);
        Assert.Equal("counted", Output.Submission("u01/a.png")["decision"]);
        Output.AssertAddsUp(2);
    }

    [Fact]
    public async Task Many_problems_are_shown_in_part_with_the_place_of_the_rest()
    {
        _folder.Write("in/u01/a.png", county.Screens[0]);
        _folder.Write("in/manifest.csv", $"path,unit,submitter,uploaded_at\nu01/a.png,u01,s1,2024-03-04T12:00:00+08:00\n{string.Concat(Enumerable.Range(0, 25).Select(i => $"u01/gone{i}.png,u01,s1,2024-03-04T12:00:00+08:00\n"))}");

        var ran = (await AuditAsync()).Exits(1).Says($"! … and 5 more: see {_folder["out/report.html"]}");

        Assert.Equal(21, ran.Errors.Split('\n').Count(line => line.StartsWith('!')));
        Assert.Contains("gone24.png", Output.Html, StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Dispose();

    private Task<Ran> AuditAsync() => Ran.AuditAsync(_folder["in"], _folder["out"]);

    private (string Unit, string Week, string Decision) Placed(string path)
    {
        var row = Output.Submission(path);
        return (row["unit"], row["week"], row["decision"]);
    }
}
