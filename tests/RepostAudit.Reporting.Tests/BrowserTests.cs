using Microsoft.Playwright;
using RepostAudit.Core.Reports;
using RepostAudit.Reporting.Files;
using RepostAudit.Reporting.Texts;

namespace RepostAudit.Reporting.Tests;

/// <summary>The page in a real browser, opened from the disk as an inspector opens it.</summary>
public sealed class BrowserTests(Chromium chromium) : IClassFixture<Chromium>
{
    [Fact]
    public async Task The_page_asks_for_nothing_and_runs_nothing()
    {
        var page = await chromium.PageAsync(1280);
        var (requests, messages) = (new List<string>(), new List<string>());
        page.Request += (_, request) => requests.Add(request.Url);
        page.Console += (_, message) => messages.Add(message.Text);
        using var written = await OpenAsync(page, ReportSample.Small());

        Assert.All(requests, url => Assert.True(url.EndsWith("/report.html", StringComparison.Ordinal) || url.StartsWith("data:image/jpeg", StringComparison.Ordinal), url));
        Assert.Empty(messages);
        Assert.True(await page.EvaluateAsync<bool>("window.intruder === undefined"));
        Assert.Equal(0, await page.Locator("script").CountAsync());
    }

    [Fact]
    public async Task The_policy_admits_the_page_s_style_and_pictures()
    {
        var page = await chromium.PageAsync(1280);
        using var written = await OpenAsync(page, ReportSample.Small());
        Assert.Equal("rgb(27, 35, 44)", await page.EvaluateAsync<string>("getComputedStyle(document.body).color"));
        Assert.True(await page.Locator("img").CountAsync() > 0);
        Assert.True(await page.EvaluateAsync<bool>("[...document.images].every(image => image.complete && image.naturalWidth > 0)"));
    }

    [Theory]
    [InlineData(390, ReportLanguage.ZhCn)]
    [InlineData(390, ReportLanguage.En)]
    [InlineData(1280, ReportLanguage.ZhCn)]
    [InlineData(1280, ReportLanguage.En)]
    public async Task Nothing_sticks_out_sideways(int width, ReportLanguage language)
    {
        var page = await chromium.PageAsync(width);
        using var written = await OpenAsync(page, ReportSample.Small(), language);
        Assert.Equal(width, await page.EvaluateAsync<int>("document.documentElement.scrollWidth"));

        using var oneWeek = await OpenAsync(page, ReportSample.OneWeek(), language);
        Assert.Equal(width, await page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
    }

    [Fact]
    public async Task A_link_of_the_contents_leads_to_its_section()
    {
        var page = await chromium.PageAsync(1280);
        using var written = await OpenAsync(page, ReportSample.Small());
        await page.Locator("nav a[href='#duplicates']").ClickAsync();
        Assert.EndsWith("#duplicates", page.Url, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(ReportLanguage.ZhCn)]
    [InlineData(ReportLanguage.En)]
    public async Task In_print_every_week_is_open_and_nothing_is_cut_off(ReportLanguage language)
    {
        var page = await chromium.PageAsync(1280);
        using var written = await OpenAsync(page, ReportSample.Small(), language);
        Assert.False(await page.Locator("#w-2024-W10 table").IsVisibleAsync());

        // 186 mm of A4 between the margins, at 96 dots per inch.
        await page.SetViewportSizeAsync(703, 1000);
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        Assert.True(await page.EvaluateAsync<bool>("[...document.querySelectorAll('.week table')].every(table => table.checkVisibility() && table.getBoundingClientRect().height > 50)"));
        Assert.True(await page.EvaluateAsync<bool>("[...document.querySelectorAll('table')].every(table => table.getBoundingClientRect().right <= document.documentElement.clientWidth + 1)"));

        var pdf = await page.PdfAsync(new() { PreferCSSPageSize = true });
        Assert.Contains("/Type /Page", System.Text.Encoding.Latin1.GetString(pdf), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Tables_have_captions_and_their_headings_scopes()
    {
        var page = await chromium.PageAsync(1280);
        using var written = await OpenAsync(page, ReportSample.OneWeek());
        Assert.True(await page.EvaluateAsync<bool>("[...document.querySelectorAll('table')].every(table => table.caption?.textContent.trim())"));
        Assert.True(await page.EvaluateAsync<bool>("[...document.querySelectorAll('th')].every(th => ['row', 'col'].includes(th.scope))"));
        Assert.True(await page.EvaluateAsync<bool>("[...document.images].every(image => image.alt)"));
    }

    private static async Task<Written> OpenAsync(IPage page, AuditReport report, ReportLanguage language = ReportLanguage.ZhCn)
    {
        var written = await Written.OfAsync(report, language);
        await page.GotoAsync(new Uri(written.PathOf(ReportFiles.Html)).AbsoluteUri);
        return written;
    }
}
