using System.IO.Compression;
using System.Xml.Linq;
using MiniExcelLibs;
using RepostAudit.Reporting.Files;
using RepostAudit.Reporting.Texts;

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
        Assert.DoesNotContain(elements, element => element.Name.LocalName is "v" or "t" && element.Value is ['=' or '+' or '-' or '@', ..]);
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
    public async Task A_sheet_without_rows_has_its_headings()
    {
        using var written = await Written.OfAsync(ReportSample.Empty(), ReportLanguage.En);
        Assert.Contains("Later file", MiniExcel.Query(written.PathOf(ReportFiles.Xlsx), sheetName: "review").Cast<IDictionary<string, object?>>().First().Values);
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
