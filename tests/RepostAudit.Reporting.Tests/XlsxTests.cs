using System.IO.Compression;
using System.Xml.Linq;
using MiniExcelLibs;
using RepostAudit.Reporting.Document;
using RepostAudit.Reporting.Files;
using RepostAudit.Reporting.Texts;
using RepostAudit.Reporting.Xlsx;

namespace RepostAudit.Reporting.Tests;

public sealed class XlsxTests
{
    [Fact]
    public async Task No_cell_is_a_formula()
    {
        using var written = await Written.OfAsync(ReportSample.Small());
        using var zip = ZipFile.OpenRead(written.PathOf(ReportFiles.Xlsx));
        var elements = Sheets(zip).SelectMany(sheet => sheet.Descendants()).ToList();
        Assert.DoesNotContain(elements, element => element.Name.LocalName == "f");
        Assert.DoesNotContain(elements, element => element.Name.LocalName is "t" && element.Value is ['=' or '+' or '-' or '@', ..]);
        Assert.All(elements.Where(element => element.Name.LocalName is "v"), number => double.Parse(number.Value, System.Globalization.CultureInfo.InvariantCulture));
        Assert.All(elements.Where(element => element.Name.LocalName == "c" && element.Attribute("t") is not null), cell => Assert.Equal("inlineStr", cell.Attribute("t")!.Value));
    }

    [Fact]
    public async Task Numbers_are_numbers_and_the_heading_stays_in_sight()
    {
        using var written = await Written.OfAsync(ReportSample.Small());
        using var zip = ZipFile.OpenRead(written.PathOf(ReportFiles.Xlsx));
        var ranking = Sheets(zip).ElementAt(1);
        Assert.Contains(ranking.Descendants(), pane => pane.Name.LocalName == "pane" && pane.Attribute("state")?.Value == "frozen");
        var counted = MiniExcel.Query(written.PathOf(ReportFiles.Xlsx), useHeaderRow: true, sheetName: "ranking").Cast<IDictionary<string, object?>>().Select(row => row["计入"]);
        Assert.All(counted, cell => Assert.IsType<double>(cell));
    }

    [Fact]
    public async Task The_sheets_keep_their_names_in_both_languages()
    {
        foreach (var language in Enum.GetValues<ReportLanguage>())
        {
            using var written = await Written.OfAsync(ReportSample.Empty(), language);
            Assert.Equal(["summary", "ranking", "duplicates", "review", "rejected", "problems"], MiniExcel.GetSheetNames(written.PathOf(ReportFiles.Xlsx)));
        }
    }

    [Fact]
    public async Task What_the_ranking_is_worth_and_what_it_costs_have_sheets_of_their_own()
    {
        using var written = await Written.OfAsync(ReportSample.Small());
        Assert.Equal(["summary", "ranking", "worth", "places", "burden", "targets"], MiniExcel.GetSheetNames(written.PathOf(ReportFiles.Xlsx)).Take(6));
    }

    [Fact]
    public async Task A_sheet_without_rows_has_its_headings()
    {
        using var written = await Written.OfAsync(ReportSample.Empty(), ReportLanguage.En);
        Assert.Contains("Later file", MiniExcel.Query(written.PathOf(ReportFiles.Xlsx), sheetName: "review").Cast<IDictionary<string, object?>>().First().Values);
    }

    [Fact]
    public async Task A_sheet_that_is_full_says_how_many_rows_it_lacks_and_where_they_are()
    {
        var document = ReportDocument.From(ReportSample.Repeated(5));
        Assert.Equal(["Later file", "u01/001.png", "u01/002.png", null], await LaterFilesAsync(document, mostRows: 4));
        Assert.Equal(["Later file", .. Enumerable.Range(1, 5).Select(time => $"u01/00{time}.png")], await LaterFilesAsync(document, mostRows: 6));
    }

    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("a\u0001b", "a\ufffdb")]
    [InlineData("_x0041_", "_x005F_x0041_")]
    [InlineData("朋友圈 😀", "朋友圈 😀")]
    public void A_cell_holds_text_as_text(string text, string cell) => Assert.Equal(cell, CellText.Of(text));

    [Fact]
    public void Half_a_character_becomes_a_replacement() => Assert.Equal("a\ufffdb", CellText.Of($"a{'\ud800'}b"));

    [Fact]
    public void A_cell_holds_no_more_than_a_spreadsheet_takes() => Assert.Equal(32_767, CellText.Of(new string('a', 40_000)).Length);

    private static async Task<IEnumerable<object?>> LaterFilesAsync(ReportDocument document, int mostRows)
    {
        using var workbook = new MemoryStream();
        await XlsxReport.WriteAsync(workbook, document, ReportLanguage.En, TestContext.Current.CancellationToken, mostRows);
        workbook.Position = 0;
        var rows = MiniExcel.Query(workbook, sheetName: "duplicates").Cast<IDictionary<string, object?>>().ToList();
        Assert.Equal(mostRows == 4 ? "3 more do not fit into a sheet; see submissions.csv, report.json" : "2024-W10", rows[^1]["A"]);
        return rows.Select(row => row["E"]);
    }

    [Fact]
    public async Task The_workbook_tells_nothing_of_when_it_was_made()
    {
        using var written = await Written.OfAsync(ReportSample.Small());
        using var zip = ZipFile.OpenRead(written.PathOf(ReportFiles.Xlsx));
        Assert.All(zip.Entries, entry => Assert.Equal(new DateTime(1980, 1, 1), entry.LastWriteTime.DateTime));
        Assert.Equal(zip.Entries.Select(entry => entry.FullName).Order(StringComparer.Ordinal), zip.Entries.Select(entry => entry.FullName));
    }

    private static IEnumerable<XDocument> Sheets(ZipArchive zip) => zip.Entries
        .Where(entry => entry.FullName.StartsWith("xl/worksheets/sheet", StringComparison.Ordinal))
        .Select(entry =>
        {
            using var stream = entry.Open();
            return XDocument.Load(stream);
        });
}
