using System.IO.Compression;
using System.IO.Pipelines;
using RepostAudit.Reporting.Document;
using RepostAudit.Reporting.Texts;

namespace RepostAudit.Reporting.Xlsx;

/// <summary>
/// <c>report.xlsx</c>: the report's tables with numbers as numbers, frozen headings, and no formulas. Rows go out as they are
/// read, so a large report needs no more memory than a small one.
/// </summary>
internal static class XlsxReport
{
    // The earliest time that a zip entry can hold: equal content gives equal bytes.
    private static readonly DateTimeOffset Epoch = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <param name="output">Left open.</param>
    /// <param name="document">The figures.</param>
    /// <param name="language">Of headings and words.</param>
    /// <param name="cancellation">Checked between rows.</param>
    /// <param name="mostRows">How many rows a sheet may have, its heading and a note on what it lacks included; at least 2.</param>
    public static async Task WriteAsync(Stream output, ReportDocument document, ReportLanguage language, CancellationToken cancellation, int mostRows = Sheet.MostRows)
    {
        var texts = ReportTexts.In(language);
        await WriteAsync(output, Sheets.Of(document, texts), texts, cancellation, mostRows);
    }

    /// <param name="output">Left open.</param>
    /// <param name="sheets">The sheets; their rows are read once.</param>
    /// <param name="texts">Headings and words.</param>
    /// <param name="cancellation">Checked between rows.</param>
    /// <param name="mostRows">How many rows a sheet may have, its heading and a note on what it lacks included; at least 2.</param>
    public static async Task WriteAsync(Stream output, IReadOnlyList<Sheet> sheets, ReportTexts texts, CancellationToken cancellation, int mostRows = Sheet.MostRows)
    {
        var formats = CellFormats.Of(sheets);

        // A zip writes other bytes to a stream that can seek than to one that cannot; a pipe never can.
        await using var pipe = PipeWriter.Create(output, new StreamPipeWriterOptions(leaveOpen: true)).AsStream();
        await using var zip = await ZipArchive.CreateAsync(pipe, ZipArchiveMode.Create, leaveOpen: true, entryNameEncoding: null, cancellation);
        await AddAsync("[Content_Types].xml", part => WorkbookParts.ContentTypes(part, sheets));
        await AddAsync("_rels/.rels", WorkbookParts.PackageRelations);
        await AddAsync("xl/_rels/workbook.xml.rels", part => WorkbookParts.Relations(part, sheets));
        await AddAsync("xl/styles.xml", formats.Write);
        await AddAsync("xl/workbook.xml", part => WorkbookParts.Workbook(part, sheets));
        for (var i = 0; i < sheets.Count; i++)
        {
            var sheet = sheets[i];
            await AddAsync(WorkbookParts.PathOf(i), part => new SheetWriter(part, formats, texts, mostRows).Write(sheet, cancellation));
        }

        async Task AddAsync(string name, Action<Stream> write)
        {
            var entry = zip.CreateEntry(name, CompressionLevel.Optimal);
            entry.LastWriteTime = Epoch;
            await using var part = await entry.OpenAsync(cancellation);
            write(part);
        }
    }
}
