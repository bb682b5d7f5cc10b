using System.Globalization;
using System.Xml;
using RepostAudit.Reporting.Files;
using RepostAudit.Reporting.Texts;

namespace RepostAudit.Reporting.Xlsx;

/// <summary>Writes one sheet, row by row. Source of the elements and their order: ECMA-376, part 1, 18.3.</summary>
internal sealed class SheetWriter(Stream part, CellFormats formats, ReportTexts texts, int mostRows)
{
    private readonly XmlWriter _xml = WorkbookParts.Xml(part);
    private int _row;

    public void Write(Sheet sheet, CancellationToken cancellation)
    {
        using (_xml)
        {
            _xml.WriteStartElement("worksheet", WorkbookParts.Main);
            _xml.WriteRaw("""<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>""");
            Widths(sheet.Columns);
            _xml.WriteStartElement("sheetData", WorkbookParts.Main);
            Row([.. sheet.Columns.Select(column => texts[column.Heading])], _ => CellFormats.Heading);
            Rows(sheet, cancellation);
            _xml.WriteEndElement();
            _xml.WriteStartElement("autoFilter", WorkbookParts.Main);
            _xml.WriteAttributeString("ref", $"A1:{Letter(sheet.Columns.Count - 1)}{_row}");
        }
    }

    private void Rows(Sheet sheet, CancellationToken cancellation)
    {
        int[] styles = [.. sheet.Columns.Select(formats.Of)];
        object?[]? last = null;
        var more = 0;
        foreach (var row in sheet.Rows)
        {
            cancellation.ThrowIfCancellationRequested();
            if (_row < mostRows - 1)
            {
                Row(row, column => styles[column]);
            }
            else if (last is null)
            {
                last = row;
            }
            else
            {
                more++;
            }
        }

        // The last place is the row's own, unless there are more rows than places.
        if (last is not null)
        {
            Row(more == 0 ? last : [texts.Say(Phrase.MoreRows, texts.Number(more + 1), $"{ReportFiles.Submissions}, {ReportFiles.Json}")], column => styles[column]);
        }
    }

    private void Widths(IReadOnlyList<Column> columns)
    {
        _xml.WriteStartElement("cols", WorkbookParts.Main);
        for (var i = 0; i < columns.Count; i++)
        {
            var number = Number(i + 1);
            WorkbookParts.Element(_xml, "col", ("min", number), ("max", number), ("width", Number(columns[i].Width)), ("customWidth", "1"));
        }

        _xml.WriteEndElement();
    }

    private void Row(object?[] cells, Func<int, int> style)
    {
        var row = Number(++_row);
        _xml.WriteStartElement("row", WorkbookParts.Main);
        _xml.WriteAttributeString("r", row);
        for (var i = 0; i < cells.Length; i++)
        {
            if (cells[i] is { } value)
            {
                Cell(Letter(i) + row, style(i), value);
            }
        }

        _xml.WriteEndElement();
    }

    private void Cell(string place, int style, object value)
    {
        _xml.WriteStartElement("c", WorkbookParts.Main);
        _xml.WriteAttributeString("r", place);
        if (style != 0)
        {
            _xml.WriteAttributeString("s", Number(style));
        }

        if (value is string text)
        {
            _xml.WriteAttributeString("t", "inlineStr");
            _xml.WriteStartElement("is", WorkbookParts.Main);
            _xml.WriteStartElement("t", WorkbookParts.Main);
            _xml.WriteAttributeString("xml", "space", null, "preserve");
            _xml.WriteString(CellText.Of(text));
            _xml.WriteEndElement();
            _xml.WriteEndElement();
        }
        else
        {
            _xml.WriteElementString("v", WorkbookParts.Main, Number((IFormattable)value));
        }

        _xml.WriteEndElement();
    }

    // No sheet has more than 26 columns.
    private static string Letter(int column) => ((char)('A' + column)).ToString();

    private static string Number(IFormattable value) => value.ToString(null, CultureInfo.InvariantCulture);
}
