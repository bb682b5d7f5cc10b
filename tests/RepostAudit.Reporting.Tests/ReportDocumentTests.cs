using System.Text;
using System.Text.Json.Nodes;
using RepostAudit.Reporting.Document;
using RepostAudit.Reporting.Files;
using RepostAudit.Reporting.Texts;

namespace RepostAudit.Reporting.Tests;

public sealed class ReportDocumentTests
{
    [Fact]
    public async Task What_was_written_is_read_back_and_written_alike()
    {
        using var written = await Written.OfAsync(ReportSample.Small());
        using var again = new MemoryStream();
        await (await written.DocumentAsync()).WriteAsync(again, TestContext.Current.CancellationToken);
        Assert.Equal(written.Bytes(ReportFiles.Json), again.ToArray());
    }

    [Fact]
    public async Task Page_and_workbook_can_be_rendered_again_from_the_JSON_alone()
    {
        using var chinese = await Written.OfAsync(ReportSample.Small(), ReportLanguage.ZhCn);
        using var english = await Written.OfAsync(ReportSample.Small(), ReportLanguage.En);
        await ReportFiles.RenderAsync(await chinese.DocumentAsync(), new PaintedThumbnails(), chinese.Folder, new ReportOptions { Language = ReportLanguage.En }, TestContext.Current.CancellationToken);
        Assert.Equal(english.Bytes(ReportFiles.Html), chinese.Bytes(ReportFiles.Html));
        Assert.Equal(english.Bytes(ReportFiles.Xlsx), chinese.Bytes(ReportFiles.Xlsx));
    }

    [Theory]
    [InlineData("", "cannot be read")]
    [InlineData("null", "is empty")]
    [InlineData("{\"schema_version\":1}", "cannot be read")]
    [InlineData("[1,2", "cannot be read")]
    public async Task Text_that_is_no_report_is_refused_with_the_reason(string json, string reason)
    {
        var read = await ReadAsync(json);
        Assert.False(read.Ok);
        Assert.Contains(reason, read.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_schema_version_is_refused()
    {
        using var written = await Written.OfAsync(ReportSample.Small());
        var read = await ReadAsync(written.Text(ReportFiles.Json).Replace("\"schema_version\": 1,", "\"schema_version\": 2,", StringComparison.Ordinal));
        Assert.Equal("The report has schema_version 2, this program reads 1; write it again with audit", read.Error);
    }

    [Fact]
    public async Task A_folder_without_a_report_says_what_to_name_instead()
    {
        var read = await ReportFiles.ReadAsync(Path.Combine(Path.GetTempPath(), "no-such-folder"), TestContext.Current.CancellationToken);
        Assert.Contains("name the output folder of an earlier audit", read.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_report_of_before_quarantine_and_the_list_of_counted_uploads_is_still_read()
    {
        using var written = await Written.OfAsync(ReportSample.OneWeek());
        var document = (await ReadAsync(Before(written, "counted", "quarantined", "incidents"))).OrThrow();
        Assert.Empty(document.Counted);
        Assert.Empty(document.Quarantined);
        Assert.Empty(document.Incidents);
    }

    [Fact]
    public async Task A_report_of_before_worth_and_burden_is_still_read_and_rendered_without_them()
    {
        using var written = await Written.OfAsync(ReportSample.Small(), ReportLanguage.En);
        var json = JsonNode.Parse(written.Text(ReportFiles.Json))!.AsObject();
        foreach (var week in json["weeks"]!.AsArray().Select(week => week!.AsObject()))
        {
            Assert.True(week.Remove("worth") && week.Remove("burden"));
            Assert.All(week["tallies"]!.AsArray(), tally => tally!.AsObject().Remove("place"));
        }

        Assert.True(json["settings"]!.AsObject().Remove("yellow_places") && json["settings"]!.AsObject().Remove("minutes_per_repost"));
        var document = (await ReadAsync(json.ToJsonString())).OrThrow();
        await ReportFiles.RenderAsync(document, new PaintedThumbnails(), written.Folder, new ReportOptions { Language = ReportLanguage.En }, TestContext.Current.CancellationToken);

        Assert.DoesNotContain("id=\"leader\"", written.Text(ReportFiles.Html), StringComparison.Ordinal);
        Assert.DoesNotContain("href=\"#worth\"", written.Text(ReportFiles.Html), StringComparison.Ordinal);
        Assert.DoesNotContain("places", MiniExcelLibs.MiniExcel.GetSheetNames(written.PathOf(ReportFiles.Xlsx)));
    }

    /// <summary>The report.json as it was before these members came.</summary>
    internal static string Before(Written written, params string[] members)
    {
        var json = JsonNode.Parse(written.Text(ReportFiles.Json))!.AsObject();
        foreach (var member in members)
        {
            Assert.True(json.Remove(member), member);
        }

        return json.ToJsonString();
    }

    private static async Task<Core.Parsed<ReportDocument>> ReadAsync(string json)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(json));
        return await ReportDocument.ReadAsync(stream, TestContext.Current.CancellationToken);
    }
}
