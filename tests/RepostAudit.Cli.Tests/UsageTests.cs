using RepostAudit.Cli.Tests.Running;

namespace RepostAudit.Cli.Tests;

public sealed class UsageTests(SampleCounty county)
{
    [Theory]
    [InlineData("--zone '", "--zone", "Nowhere/At_All")]
    [InlineData("40 is out of range", "--duplicate-distance", "40")]
    [InlineData("-1 is out of range", "--review-distance", "-1")]
    [InlineData("review", "--duplicate-distance", "20", "--review-distance", "10")]
    [InlineData("--threads takes 1 to 256", "--threads", "0")]
    [InlineData("--threads takes 1 to 256", "--threads", "257")]
    [InlineData("many", "--threads", "many")]
    [InlineData("-1 is out of range", "--summon", "-1")]
    [InlineData("--max-pictures takes 0 and up", "--max-pictures", "-1")]
    [InlineData("libpng", "--decoder", "libpng")]
    [InlineData("fr", "--lang", "fr")]
    [InlineData("beauty", "--rank-by", "beauty")]
    [InlineData("--yellow takes 0 and up", "--yellow", "-1")]
    [InlineData("--minutes-per-repost takes more than 0 and at most 60; 0 is out of range", "--minutes-per-repost", "0")]
    [InlineData("--minutes-per-repost takes more than 0 and at most 60; 60.5 is out of range", "--minutes-per-repost", "60.5")]
    [InlineData("--loud", "--loud")]
    public async Task A_bad_setting_is_refused_by_name_and_nothing_is_written(string said, params string[] options)
    {
        using var output = new TempFolder();

        var ran = (await Ran.AuditAsync(county.Input, output["out"], options)).Exits(2).Says(said);

        Assert.Empty(ran.Output);
        Assert.False(Directory.Exists(output["out"]));
    }

    [Fact]
    public async Task A_folder_that_is_not_there_is_refused_and_nothing_is_written()
    {
        using var output = new TempFolder();

        (await Ran.AuditAsync(output["nowhere"], output["out"])).Exits(2).Says(output["nowhere"], "name a folder");

        Assert.False(Directory.Exists(output["out"]));
    }

    [Fact]
    public async Task A_file_is_no_folder()
    {
        using var folder = new TempFolder();
        folder.Write("a.png", county.Screens[0]);

        (await Ran.AuditAsync(folder["a.png"], folder["out"])).Exits(2).Says(folder["a.png"]);
    }

    [Fact]
    public async Task An_audit_needs_a_place_for_its_outputs()
        => (await Ran.Async("audit", county.Input)).Exits(2).Says("--out", "repost-audit audit --help");

    [Theory]
    [InlineData]
    [InlineData("audti")]
    [InlineData("audit")]
    [InlineData("hash")]
    [InlineData("explain", "a.png")]
    public async Task A_command_that_is_not_understood_says_where_help_is(params string[] args)
        => (await Ran.Async(args)).Exits(2).Says("See: repost-audit ", "--help");

    [Theory]
    [InlineData("--help")]
    [InlineData("audit", "--help")]
    public async Task Help_is_no_error(params string[] args)
        => Assert.Empty((await Ran.Async(args)).Exits(0).Errors);
}
