using System.Text.Json;
using RepostAudit.Cli.Tests.Running;

namespace RepostAudit.Cli.Tests;

public sealed class SimulateTests
{
    private static readonly string[] Small = ["--units", "10", "--weeks", "8"];

    [Theory]
    [InlineData("--counties takes 1 to 1000; 0 is out of range", "--counties", "0")]
    [InlineData("--seed takes 0 to", "--seed", "-1")]
    [InlineData("--weeks takes 8 to 260; 7 is out of range", "--weeks", "7")]
    [InlineData("--units takes 10 to 500; 501 is out of range", "--units", "501")]
    [InlineData("--cap takes 0.1 to 40; 41 is out of range", "--cap", "41")]
    [InlineData("--minutes-per-repost takes 0.1 to 60; NaN is out of range", "--minutes-per-repost", "NaN")]
    [InlineData("wild", "--gaming", "wild")]
    [InlineData("fair", "--policy", "fair")]
    [InlineData("many", "--weeks", "many")]
    public async Task A_bad_setting_is_refused_by_name_and_nothing_is_written(string said, params string[] options)
    {
        using var folder = new TempFolder();

        var ran = (await Ran.Async(["simulate", "--out", folder["out"], .. options])).Exits(2).Says(said);

        Assert.Empty(ran.Output);
        Assert.False(Directory.Exists(folder["out"]));
    }

    [Fact]
    public async Task A_simulation_needs_a_place_for_its_counties()
        => (await Ran.Async("simulate")).Exits(2).Says("--out", "repost-audit simulate --help");

    [Fact]
    public async Task Each_county_has_a_folder_of_its_seed_and_is_the_same_whichever_run_makes_it()
    {
        using var folder = new TempFolder();

        (await Ran.Async(["simulate", "--out", folder["two"], "--counties", "2", "--seed", "4", .. Small])).Exits(0);
        (await Ran.Async(["simulate", "--out", folder["one"], "--seed", "5", .. Small])).Exits(0);

        Assert.Equal(["county_4", "county_5"], Directory.EnumerateDirectories(folder["two"]).Select(Path.GetFileName).Order());
        Assert.Equal(
            ["decoys.csv", "ledger.csv", "quotas.csv", "truth.csv", "units.csv"],
            Directory.EnumerateFiles(folder["one/county_5"]).Select(Path.GetFileName).Order());
        Assert.All(Directory.EnumerateFiles(folder["one/county_5"]), file
            => Assert.Equal(File.ReadAllBytes(file), File.ReadAllBytes(Path.Combine(folder["two/county_5"], Path.GetFileName(file)))));
    }

    [Fact]
    public async Task What_an_earlier_run_wrote_is_replaced_and_what_is_not_its_own_stays()
    {
        using var folder = new TempFolder();
        folder.Write("out/county_1/ledger.csv", "old");
        folder.Write("out/county_1/anomalies.csv", "mine");

        (await Ran.Async(["simulate", "--out", folder["out"], .. Small])).Exits(0);

        Assert.StartsWith("submission_id,", await File.ReadAllTextAsync(folder["out/county_1/ledger.csv"], TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Equal("mine", await File.ReadAllTextAsync(folder["out/county_1/anomalies.csv"], TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_file_where_the_folder_should_be_is_named_with_what_to_do()
    {
        using var folder = new TempFolder();
        folder.Write("out", "mine");

        (await Ran.Async(["simulate", "--out", folder["out"], .. Small])).Exits(3).Says(folder["out"], "Choose a folder with --out");
    }

    [Fact]
    public async Task A_folder_in_the_place_of_a_file_is_named_with_what_to_do()
    {
        using var folder = new TempFolder();
        Directory.CreateDirectory(folder["out/county_1/ledger.csv/full"]);

        (await Ran.Async(["simulate", "--out", folder["out"], .. Small])).Exits(3).Says(folder["out/county_1/ledger.csv"], "Choose a folder with --out");
        Assert.Empty(Directory.EnumerateFiles(folder["out/county_1"], "*.part"));
    }

    [Fact]
    public async Task Policies_can_be_laid_side_by_side()
    {
        using var folder = new TempFolder();

        var ranked = await SummaryAsync(folder, "ranked");
        var unranked = await SummaryAsync(folder, "unranked");

        Assert.True(ranked.GetProperty("gamed_uploads").GetInt32() > 0);
        Assert.Equal(0, unranked.GetProperty("gamed_uploads").GetInt32());
        Assert.Equal(Math.Round(ranked.GetProperty("uploads").GetInt32() * 6 / 60.0, 1), ranked.GetProperty("staff_hours").GetDouble());
        Assert.Equal("unranked", unranked.GetProperty("policy").GetString());
    }

    [Fact]
    public async Task The_summary_is_a_table_unless_nothing_is_to_be_said()
    {
        using var folder = new TempFolder();

        Assert.Contains("Staff-hours", (await Ran.Async(["simulate", "--out", folder["out"], .. Small])).Exits(0).Output, StringComparison.Ordinal);
        var quiet = (await Ran.Async(["simulate", "--out", folder["out"], "-q", .. Small])).Exits(0);
        Assert.Equal(("", ""), (quiet.Output, quiet.Errors));
    }

    private static async Task<JsonElement> SummaryAsync(TempFolder folder, string policy)
    {
        var ran = (await Ran.Async("simulate", "--out", folder[policy], "--policy", policy, "--units", "20", "--weeks", "12", "--minutes-per-repost", "6", "--json", "-q")).Exits(0);
        return JsonDocument.Parse(ran.Output).RootElement;
    }
}
