using System.Globalization;
using System.Text.Json;
using RepostAudit.Cli.Tests.Running;

namespace RepostAudit.Cli.Tests;

public sealed class AuditTests(SampleCounty county)
{
    [Fact]
    public void A_clean_folder_ends_with_0_and_all_six_files()
    {
        county.Said.Exits(0);

        Assert.All(AuditOutput.Names, name => Assert.NotEmpty(county.Fresh.Bytes(name)));
        county.Fresh.AssertAddsUp(county.Files);
        Assert.Empty(Directory.EnumerateFiles(county.Fresh.Folder, "*.part"));
    }

    [Fact]
    public void Counted_duplicate_and_rejected_are_printed_as_a_sum_that_is_right()
    {
        int Of(string decision) => county.Fresh.Submissions.Count(row => row["decision"] == decision);

        Assert.Contains($"Control total   {Of("counted")} + {Of("duplicate")} + {Of("rejected")} = {county.Files}", county.Said.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Progress_is_told_in_plain_lines_where_there_is_no_terminal()
    {
        var lines = county.Said.Errors.Split('\n', StringSplitOptions.RemoveEmptyEntries);

        Assert.Equal($"Reading screenshots: {county.Files}", lines[0].TrimEnd());
        Assert.InRange(lines.Length, 2, 11);
        Assert.Contains($"Reading screenshots: {county.Files} of {county.Files}, ", lines[^1], StringComparison.Ordinal);
        Assert.DoesNotContain('\e', county.Said.Errors);
    }

    [Fact]
    public async Task Quiet_prints_nothing_at_all()
    {
        using var output = new TempFolder();

        Assert.Equal(new Ran(0, "", ""), await Ran.AuditAsync(county.Input, output.Path, "--quiet"));
    }

    [Fact]
    public async Task How_units_are_ranked_flagged_and_burdened_is_the_county_s_to_say()
    {
        using var output = new TempFolder();

        (await Ran.AuditAsync(county.Input, output.Path, "--rank-by", "per-staff", "--summon", "1", "--yellow", "2", "--minutes-per-repost", "7.5")).Exits(0);

        var audit = new AuditOutput(output.Path);
        using var document = JsonDocument.Parse(audit.Bytes("report.json"));
        var settings = document.RootElement.GetProperty("settings");
        Assert.Equal(
            ("per_staff", 1, 2, 7.5),
            (settings.GetProperty("ranking_basis").GetString(), settings.GetProperty("summoned_places").GetInt32(), settings.GetProperty("yellow_places").GetInt32(), settings.GetProperty("minutes_per_repost").GetDouble()));
        Assert.Contains(audit.Tallies, row => row["flag_audited"] == "red");
        Assert.All(audit.Tallies, row => Assert.Equal(int.Parse(row["submitted"], CultureInfo.InvariantCulture) * 7.5 / 60, double.Parse(row["staff_hours"], CultureInfo.InvariantCulture), 4));
    }

    [Fact]
    public async Task Json_is_one_object_whose_figures_add_up()
    {
        using var output = new TempFolder();

        var ran = (await Ran.AuditAsync(county.Input, output.Path, "--json")).Exits(0);

        using var document = JsonDocument.Parse(ran.Output);
        int Of(string name) => document.RootElement.GetProperty(name).GetInt32();
        Assert.Equal(county.Files, Of("files"));
        Assert.Equal(county.Files, Of("counted") + Of("duplicate") + Of("rejected"));
        Assert.Equal(0, Of("problems"));
        Assert.Equal(output.Path, document.RootElement.GetProperty("out").GetString());
    }
}
