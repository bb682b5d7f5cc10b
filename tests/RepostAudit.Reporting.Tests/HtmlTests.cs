using System.Text.RegularExpressions;
using RepostAudit.Reporting.Files;
using RepostAudit.Reporting.Texts;

namespace RepostAudit.Reporting.Tests;

public sealed class HtmlTests
{
    [Fact]
    public async Task Nothing_from_outside_becomes_markup()
    {
        using var written = await Written.OfAsync(ReportSample.Small());
        var html = written.Text(ReportFiles.Html);
        Assert.DoesNotContain("<script", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("<b>bold", html, StringComparison.Ordinal);
        Assert.Contains("&lt;script&gt;window.intruder=1&lt;/script&gt;", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_page_names_nothing_beside_itself()
    {
        using var written = await Written.OfAsync(ReportSample.Small());
        var addresses = Regex.Matches(written.Text(ReportFiles.Html), "(?:src|href)=\"(.*?)\"").Select(match => match.Groups[1].Value);
        Assert.All(addresses, address => Assert.True(address.StartsWith('#') || address.StartsWith("data:image/jpeg;base64,", StringComparison.Ordinal), address));
    }

    [Fact]
    public async Task Every_address_within_the_page_leads_somewhere()
    {
        using var written = await Written.OfAsync(ReportSample.Small());
        var html = written.Text(ReportFiles.Html);
        var ids = Regex.Matches(html, " id=\"(.*?)\"").Select(match => match.Groups[1].Value).ToList();
        Assert.Equal(ids.Count, ids.Distinct().Count());
        Assert.All(Regex.Matches(html, "href=\"#(.*?)\"").Select(match => match.Groups[1].Value), anchor => Assert.Contains(anchor, ids));
    }

    [Fact]
    public async Task The_page_says_its_language()
    {
        using var chinese = await Written.OfAsync(ReportSample.Small());
        using var english = await Written.OfAsync(ReportSample.Small(), ReportLanguage.En);
        Assert.StartsWith("<!DOCTYPE html>\n<html lang=\"zh-CN\">", chinese.Text(ReportFiles.Html), StringComparison.Ordinal);
        Assert.StartsWith("<!DOCTYPE html>\n<html lang=\"en\">", english.Text(ReportFiles.Html), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pairs_beyond_the_bound_are_listed_without_pictures_and_the_page_says_so()
    {
        using var written = await Written.OfAsync(ReportSample.Repeated(5), ReportLanguage.En, pictured: 2);
        var html = written.Text(ReportFiles.Html);
        Assert.Equal(2, Regex.Count(html, "<article class=\"pair"));
        Assert.Contains("Pictures are shown for the first 2 pairs to keep this file small. The next 3 are listed here", html, StringComparison.Ordinal);
        Assert.All(Enumerable.Range(1, 5), time => Assert.Contains($"u01/00{time}.png", html, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Pairs_beyond_the_second_bound_are_left_to_the_other_files_and_the_page_says_so()
    {
        using var written = await Written.OfAsync(ReportSample.Repeated(5), ReportLanguage.En, pictured: 1, listed: 2);
        var html = written.Text(ReportFiles.Html);
        Assert.All(Enumerable.Range(1, 3), time => Assert.Contains($"u01/00{time}.png", html, StringComparison.Ordinal));
        Assert.DoesNotContain("u01/004.png", html, StringComparison.Ordinal);
        Assert.Contains("2 more pairs are not shown here; all of them are in report.xlsx, submissions.csv.", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_list_beyond_the_bound_says_where_the_whole_is()
    {
        using var written = await Written.OfAsync(ReportSample.Small(), ReportLanguage.En, listed: 1);
        Assert.Contains("Only the first 1 are shown here; all 2 are in report.xlsx, submissions.csv.", written.Text(ReportFiles.Html), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_county_that_received_nothing_gets_a_page_too()
    {
        using var written = await Written.OfAsync(ReportSample.Empty(), ReportLanguage.En);
        Assert.Contains("0 files were received from 0 units in 0 weeks.", written.Text(ReportFiles.Html), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_summary_names_who_was_summoned_wrongly_and_who_escaped()
    {
        // By submitted files u03 is last in 2024-W10; once the repeats are out, u02 is.
        using var written = await Written.OfAsync(ReportSample.Small());
        var week = (await written.DocumentAsync()).Weeks[0];
        Assert.Equal(["u03"], week.SummonedOnlyRaw.Select(tally => tally.Unit));
        Assert.Equal(["u02"], week.SummonedOnlyAudited.Select(tally => tally.Unit));
    }
}
