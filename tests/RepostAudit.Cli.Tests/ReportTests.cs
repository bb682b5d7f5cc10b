using RepostAudit.Cli.Tests.Running;
using RepostAudit.Reporting.Files;

namespace RepostAudit.Cli.Tests;

public sealed class ReportTests(SampleCounty county)
{
    [Fact]
    public async Task Another_language_changes_the_pages_and_no_figure_and_the_way_back_gives_the_same_bytes()
    {
        using var copy = TempFolder.CopyOf(county.Fresh.Folder);
        var output = new AuditOutput(copy.Path);

        var ran = (await Ran.Async("report", copy.Path, "--lang", "en")).Exits(0);

        Assert.Equal($"Report: {copy[ReportFiles.Html]}", ran.Output.TrimEnd());
        Assert.Contains("lang=\"en\"", output.Html, StringComparison.Ordinal);
        Assert.NotEqual(county.Fresh.Bytes(ReportFiles.Xlsx), output.Bytes(ReportFiles.Xlsx));
        Assert.All(
            (string[])[ReportFiles.Submissions, ReportFiles.Tally, ReportFiles.Anomalies, ReportFiles.Json],
            name => Assert.Equal(county.Fresh.Bytes(name), output.Bytes(name)));

        (await Ran.Async("report", copy.Path, "--lang", "zh-CN")).Exits(0);
        output.AssertSameAs(county.Fresh);
    }

    [Fact]
    public async Task Without_pictures_the_page_is_smaller()
    {
        using var copy = TempFolder.CopyOf(county.Fresh.Folder);

        (await Ran.Async("report", copy.Path, "--max-pictures", "0")).Exits(0);

        Assert.InRange(new AuditOutput(copy.Path).Html.Length, 1, county.Fresh.Html.Length - 1);
    }

    [Fact]
    public async Task Outputs_that_were_moved_without_their_thumbnails_render_and_say_so()
    {
        using var moved = new TempFolder();
        File.Copy(Path.Combine(county.Fresh.Folder, ReportFiles.Json), moved[ReportFiles.Json]);

        (await Ran.Async("report", moved.Path)).Exits(0).Says("shows no pictures");

        Assert.DoesNotContain("data:image/jpeg", new AuditOutput(moved.Path).Html, StringComparison.Ordinal);
        Assert.False(Directory.Exists(moved[".repost-audit"]));
    }

    [Fact]
    public async Task A_folder_that_holds_no_audit_is_refused_and_left_as_it_is()
    {
        using var folder = new TempFolder();

        (await Ran.Async("report", folder.Path)).Exits(2).Says(folder[ReportFiles.Json], "name the output folder of an earlier audit");

        Assert.Empty(Directory.EnumerateFileSystemEntries(folder.Path));
    }

    [Fact]
    public async Task A_report_json_that_is_none_is_refused()
    {
        using var folder = new TempFolder();
        folder.Write(ReportFiles.Json, "{\"hello\": 1}");

        (await Ran.Async("report", folder.Path)).Exits(2).Says(folder[ReportFiles.Json]);
    }
}
