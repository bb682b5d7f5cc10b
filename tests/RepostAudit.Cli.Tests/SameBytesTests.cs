using RepostAudit.Cli.Tests.Running;

namespace RepostAudit.Cli.Tests;

/// <summary>The same input gives the same six files, byte for byte, whatever happened on the way.</summary>
public sealed class SameBytesTests(SampleCounty county)
{
    [Theory]
    [InlineData("1")]
    [InlineData("2")]
    [InlineData("8")]
    public async Task Neither_the_number_of_threads_nor_running_again_changes_a_byte(string threads)
    {
        using var output = new TempFolder();

        (await Ran.AuditAsync(county.Input, output.Path, "--threads", threads)).Exits(0);
        new AuditOutput(output.Path).AssertSameAs(county.Fresh);

        (await Ran.AuditAsync(county.Input, output.Path, "--threads", threads)).Exits(0);
        new AuditOutput(output.Path).AssertSameAs(county.Fresh);
    }

    [Fact]
    public async Task A_corrected_manifest_counts_on_the_next_run()
    {
        using var folder = TempFolder.CopyOf(county.Input);
        using var output = new TempFolder();
        (await Ran.AuditAsync(folder.Path, output["again"])).Exits(0);

        var rows = await File.ReadAllLinesAsync(folder["manifest.csv"], TestContext.Current.CancellationToken);
        var (path, unit) = (Array.IndexOf(rows[0].Split(','), "path"), Array.IndexOf(rows[0].Split(','), "unit"));
        var counted = county.Fresh.Submissions.First(row => row["decision"] == "counted");
        var other = county.Fresh.Tallies.First(row => row["unit"] != counted["unit"] && row["unit"].Length > 0)["unit"];
        var corrected = Array.FindIndex(rows, row => row.Split(',')[path] == counted["path"]);
        var cells = rows[corrected].Split(',');
        cells[unit] = other;
        rows[corrected] = string.Join(',', cells);
        folder.Write("manifest.csv", string.Join('\n', rows));

        await AssertAgainIsFreshAsync(folder, output);
        Assert.Equal(other, new AuditOutput(output["again"]).Submission(counted["path"])["unit"]);
    }

    [Fact]
    public async Task A_file_that_was_taken_out_is_forgotten_on_the_next_run()
    {
        using var folder = TempFolder.CopyOf(county.Input);
        using var output = new TempFolder();
        (await Ran.AuditAsync(folder.Path, output["again"])).Exits(0);

        var original = county.Fresh.Submissions.First(row => row["decision"] == "duplicate")["duplicate_of"];
        File.Delete(folder[original]);

        await AssertAgainIsFreshAsync(folder, output, code: 1);
        Assert.DoesNotContain(new AuditOutput(output["again"]).Submissions, row => row["path"] == original || row["duplicate_of"] == original);
    }

    [Fact]
    public async Task Another_decoder_begins_anew_in_the_same_output_folder()
    {
        using var output = new TempFolder();
        (await Ran.AuditAsync(county.Input, output["fresh"], "--decoder", "skia")).Exits(0);

        (await Ran.AuditAsync(county.Input, output["switched"], "--decoder", "imagesharp")).Exits(0);
        (await Ran.AuditAsync(county.Input, output["switched"], "--decoder", "skia")).Exits(0);
        new AuditOutput(output["switched"]).AssertSameAs(new(output["fresh"]));

        (await Ran.AuditAsync(county.Input, output["switched"], "--decoder", "imagesharp")).Exits(0);
        new AuditOutput(output["switched"]).AssertSameAs(county.Fresh);
    }

    private static async Task AssertAgainIsFreshAsync(TempFolder folder, TempFolder output, int code = 0)
    {
        (await Ran.AuditAsync(folder.Path, output["again"])).Exits(code);
        (await Ran.AuditAsync(folder.Path, output["fresh"])).Exits(code);
        new AuditOutput(output["again"]).AssertSameAs(new(output["fresh"]));
    }
}
