using MiniExcelLibs;
using RepostAudit.Core.Forgery;
using RepostAudit.Reporting.Files;
using RepostAudit.Reporting.Texts;

namespace RepostAudit.Reporting.Tests;

/// <summary>What forged pictures may have in common is shown beside the count, not in it.</summary>
public sealed class ForgerMarksTests
{
    [Theory]
    [InlineData(ReportLanguage.En, "Nobody is accused of anything", "in the same order")]
    [InlineData(ReportLanguage.ZhCn, "不指责任何人", "顺序也相同")]
    public async Task The_page_and_the_workbook_show_who_has_what_in_common(ReportLanguage language, string lead, string kind)
    {
        using var written = await Written.OfAsync(ReportSample.Small(), language);
        var html = written.Text(ReportFiles.Html);
        Assert.Contains("<section id=\"marks\"", html, StringComparison.Ordinal);
        Assert.Contains(lead, html, StringComparison.Ordinal);
        Assert.Contains(kind, html, StringComparison.Ordinal);
        Assert.Equal(7, MiniExcel.Query(written.PathOf(ReportFiles.Xlsx), useHeaderRow: true, sheetName: "marks").Count());
    }

    [Fact]
    public async Task The_document_keeps_them()
    {
        using var written = await Written.OfAsync(ReportSample.Small());
        var marks = (await written.DocumentAsync()).ForgerMarks;
        Assert.Equal([ForgerMarkKind.LikesInOrder, ForgerMarkKind.ImpossibleClock], marks.Select(mark => mark.Kind));
        Assert.Equal([3, 4], marks.Select(mark => mark.Uploads.Count));
    }

    [Fact]
    public async Task Where_there_are_none_nothing_is_said()
    {
        using var written = await Written.OfAsync(ReportSample.Empty());
        Assert.DoesNotContain("\"marks\"", written.Text(ReportFiles.Html), StringComparison.Ordinal);
        Assert.DoesNotContain("forger_marks", written.Text(ReportFiles.Json), StringComparison.Ordinal);
        Assert.DoesNotContain("marks", MiniExcel.GetSheetNames(written.PathOf(ReportFiles.Xlsx)));
    }
}
