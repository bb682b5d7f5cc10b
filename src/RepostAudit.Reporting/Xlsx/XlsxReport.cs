using MiniExcelLibs;
using MiniExcelLibs.Attributes;
using MiniExcelLibs.OpenXml;
using RepostAudit.Reporting.Document;
using RepostAudit.Reporting.Texts;

namespace RepostAudit.Reporting.Xlsx;

/// <summary><c>report.xlsx</c>: the report's tables with numbers as numbers, frozen headings, and no formulas.</summary>
internal static class XlsxReport
{
    public static async Task WriteAsync(Stream output, ReportDocument document, ReportLanguage language, CancellationToken cancellation)
    {
        var texts = ReportTexts.In(language);
        var sheets = Sheets.Of(document, texts);
        using var workbook = new MemoryStream();
        await workbook.SaveAsAsync(
            sheets.ToDictionary(sheet => sheet.Name, sheet => (object)sheet.ToTable()),
            configuration: Layout(sheets, texts),
            cancellationToken: cancellation);
        workbook.Position = 0;
        await StableZip.RepackAsync(workbook, output, cancellation);
    }

    private static OpenXmlConfiguration Layout(IReadOnlyList<Sheet> sheets, ReportTexts texts) => new()
    {
        FreezeRowCount = 1,
        DynamicColumns =
        [
            .. sheets.SelectMany(sheet => sheet.Columns).DistinctBy(column => column.Heading).Select(column => new DynamicExcelColumn(column.Heading.ToString())
            {
                Name = texts[column.Heading],
                Width = column.Width,
                Format = column.Format,
            }),
        ],
    };
}
