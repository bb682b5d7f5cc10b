using RepostAudit.Cli.Tests.Running;

namespace RepostAudit.Cli.Tests;

public sealed class ServeTests(SampleCounty sample) : IDisposable
{
    private const string Week = "2024-W10";

    private static readonly DateTime Tuesday = new(2024, 3, 5, 4, 0, 0, DateTimeKind.Utc);

    private readonly TempFolder _folder = new();

    private string County => _folder["county"];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task What_lies_in_the_inbox_is_counted_and_the_week_is_published_once()
    {
        Upload("u1/1.png", sample.Screens[0], 0);
        Upload("u2/copy.png", sample.Screens[0], 1);
        Upload("u2/2.png", sample.Screens[1], 2);
        Upload("u1/notes.png", [1, 2, 3], 3);

        (await OnceAsync()).Exits(ExitCode.Done);
        var first = (await CloseAsync()).Exits(ExitCode.Done);
        var again = (await CloseAsync()).Exits(ExitCode.Done);

        Assert.Contains("revision 1 is published", first.Output, StringComparison.Ordinal);
        Assert.Contains("nothing has changed since revision 1", again.Output, StringComparison.Ordinal);
        Assert.Equal(
            [("u1", "1.png", "counted"), ("u2", "copy.png", "duplicate"), ("u2", "2.png", "counted"), ("u1", "notes.png", "rejected")],
            Submissions(1).Select(row => (row["unit"], Path.GetFileName(row["path"]), row["decision"])));
    }

    [Fact]
    public async Task What_comes_late_makes_another_revision_that_says_what_changed()
    {
        Upload("u1/1.png", sample.Screens[0], 0);
        await OnceAsync();
        await CloseAsync();

        Upload("u1/2.png", sample.Screens[1], 1);
        await OnceAsync();
        var closed = await CloseAsync();

        Assert.Contains("revision 2 is published", closed.Output, StringComparison.Ordinal);
        Assert.Single(Submissions(1));
        Assert.Equal(2, Submissions(2).Count);
        Assert.Contains("2.png", await File.ReadAllTextAsync(Report(2, "changes.csv"), Cancellation), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_outside_week_and_unit_waits_in_quarantine_until_it_is_put_right()
    {
        Directory.CreateDirectory(Path.Combine(County, "inbox"));
        await File.WriteAllBytesAsync(Path.Combine(County, "inbox", "stray.png"), sample.Screens[0], Cancellation);
        File.SetLastWriteTimeUtc(Path.Combine(County, "inbox", "stray.png"), Tuesday);

        await OnceAsync();
        var replayed = await Ran.Async("replay", County);

        replayed.Exits(ExitCode.DoneWithProblems).Says("stray.png", "does not say whose");
    }

    [Theory]
    [InlineData("u1/back\\slash.png")]
    [InlineData("u1/new\nline.png")]
    public async Task A_file_whose_name_no_upload_may_have_is_quarantined_and_not_passed_over(string name)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no such names");
        Upload(name, sample.Screens[0], 0);

        var once = (await OnceAsync()).Exits(ExitCode.Done);
        await CloseAsync();

        Assert.Contains("1 in the storage, 0 ingested, 1 quarantined", once.Output, StringComparison.Ordinal);
        Assert.Contains(name[^8..], await File.ReadAllTextAsync(Report(1, "report.json"), Cancellation), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_deleted_from_the_inbox_stays_in_the_ledger_and_is_told()
    {
        Upload("u1/1.png", sample.Screens[0], 0);
        await OnceAsync();
        File.Delete(Path.Combine(County, "inbox", Week, "u1", "1.png"));

        var reconciled = (await Ran.Async("reconcile", County)).Exits(ExitCode.Done);
        await CloseAsync();

        Assert.Contains("1 deleted", reconciled.Output, StringComparison.Ordinal);
        Assert.Equal("counted", Assert.Single(Submissions(1))["decision"]);
    }

    [Fact]
    public async Task A_file_that_is_overwritten_is_new_evidence_beside_the_old()
    {
        Upload("u1/1.png", sample.Screens[0], 0);
        await OnceAsync();
        Upload("u1/1.png", sample.Screens[1], 1);
        var once = await OnceAsync();
        await CloseAsync();

        Assert.Contains("1 overwritten", once.Output, StringComparison.Ordinal);
        Assert.Equal(["counted", "counted"], Submissions(1).Select(row => row["decision"]));
    }

    [Fact]
    public async Task It_serves_until_it_is_told_to_stop()
    {
        using var serving = RunningAudit.Start("serve", County, "--every", "1", "--look-back", "3650");
        Assert.True(await serving.HasPrintedAsync("Serving", Cancellation));

        Upload("u1/1.png", sample.Screens[0], 0);
        Assert.True(await serving.HasPrintedAsync("1 ingested", Cancellation));

        await serving.SignalAsync("TERM", Cancellation);
        (await serving.EndAsync(Cancellation)).Exits(ExitCode.Done);
        await CloseAsync();
        Assert.Single(Submissions(1));
    }

    [Fact]
    public async Task What_is_wrong_with_the_countys_tables_is_told_at_closing()
    {
        Upload("u1/1.png", sample.Screens[0], 0);
        Directory.CreateDirectory(Path.Combine(County, "county"));
        await File.WriteAllTextAsync(Path.Combine(County, "county", "units.csv"), "unit,name\nu1,First\nu1,Again\n", Cancellation);
        await OnceAsync();

        var closed = (await CloseAsync()).Exits(ExitCode.DoneWithProblems).Says("units.csv, row 3");

        Assert.Contains("revision 1 is published", closed.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_county_that_is_a_file_is_refused_with_the_fix()
    {
        await File.WriteAllTextAsync(County, "no folder", Cancellation);

        (await OnceAsync()).Exits(ExitCode.CouldNotRun).Says("cannot be made or written", "Name another folder");
    }

    [Theory]
    [InlineData("--every", "0")]
    [InlineData("--grace", "169")]
    [InlineData("--weeks-again", "-1")]
    public async Task A_setting_out_of_its_range_is_refused(string option, string value)
        => (await Ran.Async("serve", County, "--once", option, value)).Exits(ExitCode.BadUsage).Says(option, "out of range");

    [Fact]
    public async Task A_week_that_is_none_is_refused()
        => (await Ran.Async("close", County, "--week", "2024-10")).Exits(ExitCode.BadUsage).Says("--week", "2024-W10");

    private void Upload(string name, byte[] bytes, int minute)
    {
        var file = Path.Combine(County, "inbox", Week, name);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllBytes(file, bytes);
        File.SetLastWriteTimeUtc(file, Tuesday.AddMinutes(minute));
    }

    private Task<Ran> OnceAsync() => Ran.Async("serve", County, "--once", "--look-back", "3650");

    private Task<Ran> CloseAsync() => Ran.Async("close", County, "--week", Week);

    private string Report(int revision, string file) => Path.Combine(County, "reports", Week, $"r{revision}", file);

    private IReadOnlyList<IReadOnlyDictionary<string, string>> Submissions(int revision) => [.. new AuditOutput(Path.Combine(County, "reports", Week, $"r{revision}")).Submissions];
}
