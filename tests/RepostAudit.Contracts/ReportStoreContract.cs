using System.Text;
using RepostAudit.Core.Reports;
using RepostAudit.Core.Uploads;

namespace RepostAudit.Contracts;

/// <summary>The laws of <see cref="IReportStore"/>. Every adapter's tests inherit them.</summary>
public abstract class ReportStoreContract
{
    private static readonly IsoWeek Week = new(2024, 10);

    /// <inheritdoc cref="LedgerContract.OpenAsync"/>
    protected abstract Task<IReportStore> OpenAsync(string store);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_week_without_a_report_has_no_revision()
    {
        var reports = await OpenAsync("a");

        Assert.Empty(await reports.ListAsync(Week, Cancellation));
        Assert.Null(await reports.OpenAsync(Revision(1, "x"), "report.json", Cancellation));
    }

    [Fact]
    public async Task What_was_published_is_read_by_another_instance()
    {
        Assert.True(await PublishAsync(await OpenAsync("a"), 1, "first"));

        var reports = await OpenAsync("a");
        var revision = Assert.Single(await reports.ListAsync(Week, Cancellation));
        Assert.Equal(Revision(1, "first"), revision);
        Assert.Equal("first", await TextAsync(reports, revision, "report.json"));
        Assert.Equal("<p>first", await TextAsync(reports, revision, "report.html"));
        Assert.Null(await reports.OpenAsync(revision, "changes.csv", Cancellation));
        Assert.Equal(["report.html", "report.json"], await reports.FilesAsync(revision, Cancellation));
        Assert.Empty(await reports.FilesAsync(Revision(1, "other"), Cancellation));
        Assert.Empty(await reports.ListAsync(Week.Add(1), Cancellation));
    }

    [Fact]
    public async Task Publishing_the_same_again_changes_nothing()
    {
        var reports = await OpenAsync("a");
        Assert.True(await PublishAsync(reports, 1, "first"));
        Assert.True(await PublishAsync(reports, 1, "first"));

        Assert.Equal([Revision(1, "first")], await reports.ListAsync(Week, Cancellation));
    }

    [Fact]
    public async Task A_number_that_is_taken_keeps_its_content()
    {
        var reports = await OpenAsync("a");
        await PublishAsync(reports, 1, "first");

        Assert.False(await PublishAsync(reports, 1, "other"));

        Assert.Equal([Revision(1, "first")], await reports.ListAsync(Week, Cancellation));
        Assert.Equal("first", await TextAsync(reports, Revision(1, "first"), "report.json"));
    }

    [Fact]
    public async Task Revisions_are_listed_in_the_order_of_their_numbers()
    {
        var reports = await OpenAsync("a");
        foreach (var number in Enumerable.Range(1, 12))
        {
            Assert.True(await PublishAsync(reports, number, $"r{number}"));
        }

        Assert.Equal(Enumerable.Range(1, 12), (await reports.ListAsync(Week, Cancellation)).Select(revision => revision.Number));
        Assert.Equal("r1", await TextAsync(reports, Revision(1, "r1"), "report.json"));
    }

    [Fact]
    public async Task A_file_that_cannot_be_written_publishes_nothing()
    {
        var reports = await OpenAsync("a");
        ReportFile[] files = [File("report.json", "x"), new("report.html", (_, _) => throw new InvalidOperationException("no"))];

        await Assert.ThrowsAsync<InvalidOperationException>(() => reports.PublishAsync(Revision(1, "x"), files, Cancellation));

        Assert.Empty(await reports.ListAsync(Week, Cancellation));
    }

    [Fact]
    public async Task Of_many_that_publish_one_number_at_once_one_content_wins_whole()
    {
        IReportStore[] instances = [await OpenAsync("a"), await OpenAsync("a")];

        var won = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => Task.Run(() => PublishAsync(instances[i % 2], 1, $"content {i}"))));

        var revision = Assert.Single(await instances[0].ListAsync(Week, Cancellation));
        var winner = $"content {Array.IndexOf(won, true)}";
        Assert.Single(won, did => did);
        Assert.Equal(Revision(1, winner), revision);
        Assert.Equal(winner, await TextAsync(instances[1], revision, "report.json"));
        Assert.Equal($"<p>{winner}", await TextAsync(instances[1], revision, "report.html"));
    }

    private static Revision Revision(int number, string content) => new(Week, number, ContentHash.Of(Encoding.UTF8.GetBytes(content)));

    private static Task<bool> PublishAsync(IReportStore reports, int number, string content)
        => reports.PublishAsync(Revision(number, content), [File("report.json", content), File("report.html", $"<p>{content}")], Cancellation);

    private static ReportFile File(string name, string content) => new(name, async (stream, cancellation) => await stream.WriteAsync(Encoding.UTF8.GetBytes(content), cancellation));

    private static async Task<string?> TextAsync(IReportStore reports, Revision revision, string file)
    {
        await using var stream = await reports.OpenAsync(revision, file, Cancellation);
        return stream is null ? null : await new StreamReader(stream).ReadToEndAsync(Cancellation);
    }
}
