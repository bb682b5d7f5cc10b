using RepostAudit.Cli.Tests.Running;
using RepostAudit.Tests;

namespace RepostAudit.Cli.Tests;

public sealed class PushTests(SampleCounty sample, Azurite azurite) : IDisposable
{
    private const string Week = "2024-W10";

    private static readonly DateTime Tuesday = new(2024, 3, 5, 4, 0, 0, DateTimeKind.Utc);

    private readonly TempFolder _folder = new();

    private string County => _folder["county"];

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_county_that_was_pushed_tells_the_same_in_the_cloud()
    {
        await ServeAsync();
        string[] cloud = ["--storage", azurite.ConnectionString, "--ledger", "pushed"];

        var pushed = (await Ran.Async(["push", County, "--quiet", .. cloud])).Exits(ExitCode.Done);
        var closed = (await Ran.Async(["close", "--week", Week, .. cloud])).Exits(ExitCode.Done);

        Assert.Empty(pushed.Errors);
        Assert.Contains("nothing has changed since revision 1", closed.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_arrives_in_the_cloud_by_the_push_is_known_there()
    {
        await ServeAsync();
        string[] cloud = ["--storage", azurite.ConnectionString, "--ledger", "known"];
        await Ran.Async(["push", County, .. cloud]);

        // The blobs are new there, and their times are those of the push.
        (await Ran.Async(["reconcile", .. cloud])).Exits(ExitCode.Done);
        var again = (await Ran.Async(["reconcile", .. cloud])).Exits(ExitCode.Done);
        var closed = await Ran.Async(["close", "--week", Week, .. cloud]);

        Assert.Contains("3 in the storage, 0 ingested", again.Output, StringComparison.Ordinal);
        Assert.Contains("nothing has changed since revision 1", closed.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pushing_again_brings_what_came_since()
    {
        await ServeAsync();
        string[] cloud = ["--storage", azurite.ConnectionString, "--ledger", "again"];
        await Ran.Async(["push", County, .. cloud]);
        Upload("u3/late.png", sample.Screens[2], 5);
        await Ran.Async("serve", County, "--once", "--look-back", "3650");

        var pushed = (await Ran.Async(["push", County, .. cloud])).Exits(ExitCode.Done);
        var closed = await Ran.Async(["close", "--week", Week, .. cloud]);

        Assert.Contains("4 entries, 4 screenshots (3 of their paths were taken)", pushed.Output, StringComparison.Ordinal);
        Assert.Contains("revision 2 is published", closed.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_county_may_be_served_from_a_container()
    {
        await ServeAsync();
        string[] cloud = ["--storage", azurite.ConnectionString, "--ledger", "container"];
        await Ran.Async(["push", County, .. cloud]);

        var served = (await Ran.Async(["serve", _folder["other"], "--once", .. cloud])).Exits(ExitCode.Done);

        Assert.Contains("3 in the storage, 3 ingested", served.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("No_Account", "county")]
    [InlineData("AccountName=a;broken", "county")]
    [InlineData("account", "No Ledger")]
    public async Task A_storage_that_cannot_be_one_is_refused(string storage, string ledger)
    {
        Directory.CreateDirectory(County);

        (await Ran.Async("push", County, "--storage", storage, "--ledger", ledger)).Exits(ExitCode.BadUsage);
    }

    [Fact]
    public async Task Without_a_place_a_county_is_not_guessed()
        => (await Ran.Async("close", "--week", Week)).Exits(ExitCode.BadUsage).Says("--storage");

    [Fact]
    public async Task A_storage_that_refuses_ends_with_code_3()
    {
        var wrongKey = azurite.ConnectionString.Replace("AccountKey=E", "AccountKey=F", StringComparison.Ordinal);

        (await Ran.Async("close", "--week", Week, "--storage", wrongKey)).Exits(ExitCode.CouldNotRun);
    }

    private async Task ServeAsync()
    {
        Upload("u1/1.png", sample.Screens[0], 0);
        Upload("u2/copy.png", sample.Screens[0], 1);
        Upload("u2/2.png", sample.Screens[1], 2);
        Directory.CreateDirectory(Path.Combine(County, "county"));
        await File.WriteAllTextAsync(Path.Combine(County, "county", "units.csv"), "unit,name\nu1,First\nu2,Second\nu3,Third\n");
        (await Ran.Async("serve", County, "--once", "--look-back", "3650")).Exits(ExitCode.Done);
        (await Ran.Async("close", County, "--week", Week)).Exits(ExitCode.Done);
    }

    private void Upload(string name, byte[] bytes, int minute)
    {
        var file = Path.Combine(County, "inbox", Week, name);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllBytes(file, bytes);
        File.SetLastWriteTimeUtc(file, Tuesday.AddMinutes(minute));
    }
}
