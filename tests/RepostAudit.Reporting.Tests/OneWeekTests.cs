using MiniExcelLibs;
using RepostAudit.Reporting.Files;
using RepostAudit.Reporting.Texts;

namespace RepostAudit.Reporting.Tests;

/// <summary>The report of a single week: what it repeats lies in other weeks, and some of what was stored is in no count.</summary>
public sealed class OneWeekTests
{
    [Fact]
    public async Task An_earlier_upload_of_another_week_is_named_in_full()
    {
        using var written = await Written.OfAsync(ReportSample.OneWeek(), ReportLanguage.En);
        var earlier = (await written.DocumentAsync()).Duplicates[0].Earlier;
        Assert.Equal(("2024-W08/u04/旧图.png", "2024-W08", "u04", "dp0009"), (earlier.Path, earlier.Week, earlier.Unit, earlier.Submitter));
        Assert.Equal(new DateTimeOffset(2024, 2, 20, 8, 0, 0, TimeSpan.FromHours(8)), earlier.UploadedAt);
        Assert.Equal(["2024-W08/u04/旧图.png", "", "2024-W08/u04/旧图.png", ""], written.Rows(ReportFiles.Submissions).Select(row => row["duplicate_of"]));
        Assert.Contains("alt=\"Earlier: screenshot 2024-W08/u04/旧图.png\"", written.Text(ReportFiles.Html), StringComparison.Ordinal);
        Assert.Contains("2024-02-20 08:00:00", written.Text(ReportFiles.Html), StringComparison.Ordinal);
        Assert.All(Rows(written, "duplicates"), row => Assert.Equal("2024-W08/u04/旧图.png", row["Earlier file"]));
    }

    [Fact]
    public async Task An_upload_of_another_week_is_in_no_count_of_this_one()
    {
        using var written = await Written.OfAsync(ReportSample.OneWeek());
        Assert.Equal(4, (await written.DocumentAsync()).Totals.Seen);
        Assert.Equal(4, written.Rows(ReportFiles.Submissions).Count);
        Assert.DoesNotContain(written.Rows(ReportFiles.Tally), row => row["week"] == "2024-W08");
    }

    [Fact]
    public async Task A_duplicate_that_rests_on_a_ruling_says_so()
    {
        using var written = await Written.OfAsync(ReportSample.OneWeek(), ReportLanguage.En);
        Assert.Equal(["pdq_distance=1", "resembles 2024-W08/u04/旧图.png", "ruling", "ruled_out"], written.Rows(ReportFiles.Submissions).Select(row => row["reason"]));
        Assert.Contains("ruled that they show the same act", written.Text(ReportFiles.Html), StringComparison.Ordinal);
        Assert.DoesNotContain("128 of 256", written.Text(ReportFiles.Html), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(ReportLanguage.ZhCn, "此外有 1 张已存入的截图正在隔离", "已被删除")]
    [InlineData(ReportLanguage.En, "1 stored screenshots wait in quarantine and are in nobody&#x27;s count until they are replayed", "overwritten")]
    public async Task The_page_shows_what_waits_in_quarantine_and_what_happened_in_the_storage(ReportLanguage language, string waits, string happened)
    {
        using var written = await Written.OfAsync(ReportSample.OneWeek(), language);
        var html = written.Text(ReportFiles.Html);
        Assert.Contains(waits, html, StringComparison.Ordinal);
        Assert.Contains(happened, html, StringComparison.Ordinal);
        Assert.Contains("2024-W11/u03/&lt;script&gt;", html, StringComparison.Ordinal);
        Assert.Contains("<a href=\"#storage\">", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_workbook_lists_them_in_sheets_of_their_own()
    {
        using var written = await Written.OfAsync(ReportSample.OneWeek(), ReportLanguage.En);
        Assert.Equal(["quarantined", "incidents"], MiniExcel.GetSheetNames(written.PathOf(ReportFiles.Xlsx)).TakeLast(2));
        Assert.Equal("Ingesting it fails with OutOfMemoryException", Assert.Single(Rows(written, "quarantined"))["Reason"]);
        Assert.Equal(["deleted", "overwritten"], Rows(written, "incidents").Select(row => row["What happened"]));
        Assert.Equal(("In quarantine, in no count", 1.0), (Rows(written, "summary")[^1]["Week"], Rows(written, "summary")[^1]["Files seen"]));
    }

    [Fact]
    public async Task Where_nothing_waits_and_nothing_happened_nothing_is_said()
    {
        using var written = await Written.OfAsync(ReportSample.Small());
        Assert.DoesNotContain("#storage", written.Text(ReportFiles.Html), StringComparison.Ordinal);
        Assert.DoesNotContain("quarantined", written.Text(ReportFiles.Json), StringComparison.Ordinal);
        Assert.DoesNotContain("incidents", written.Text(ReportFiles.Json), StringComparison.Ordinal);
    }

    [Fact]
    public async Task They_are_read_back_from_the_JSON()
    {
        var report = ReportSample.OneWeek();
        using var written = await Written.OfAsync(report);
        var document = await written.DocumentAsync();
        Assert.Equal(report.Quarantined, document.Quarantined);
        Assert.Equal(report.Incidents, document.Incidents);
    }

    private static List<IDictionary<string, object?>> Rows(Written written, string sheet)
        => [.. MiniExcel.Query(written.PathOf(ReportFiles.Xlsx), useHeaderRow: true, sheetName: sheet).Cast<IDictionary<string, object?>>()];
}
