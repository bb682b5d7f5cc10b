using System.Globalization;

namespace RepostAudit.Reporting.Xlsx;

/// <summary>The formats that cells refer to by number: 0 the general one, 1 the headings', then one for each number format.</summary>
internal sealed class CellFormats
{
    public const int Heading = 1;

    private const int FirstNumber = 2;

    // Below it are the formats that every spreadsheet has built in.
    private const int FirstOwnFormat = 164;

    private readonly IReadOnlyList<string> _numbers;

    private CellFormats(IReadOnlyList<string> numbers) => _numbers = numbers;

    public static CellFormats Of(IEnumerable<Sheet> sheets)
        => new([.. sheets.SelectMany(sheet => sheet.Columns).Select(column => column.Format).OfType<string>().Distinct()]);

    public int Of(Column column)
        => column.Format is { } format ? FirstNumber + _numbers.TakeWhile(number => number != format).Count() : 0;

    public void Write(Stream part)
    {
        using var xml = WorkbookParts.Xml(part);
        xml.WriteStartElement("styleSheet", WorkbookParts.Main);
        xml.WriteStartElement("numFmts", WorkbookParts.Main);
        xml.WriteAttributeString("count", Text(_numbers.Count));
        for (var i = 0; i < _numbers.Count; i++)
        {
            WorkbookParts.Element(xml, "numFmt", ("numFmtId", Text(FirstOwnFormat + i)), ("formatCode", _numbers[i]));
        }

        xml.WriteEndElement();
        xml.WriteRaw("""<fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts>""");
        xml.WriteRaw("""<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>""");
        xml.WriteRaw("""<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>""");
        xml.WriteRaw("""<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>""");
        xml.WriteStartElement("cellXfs", WorkbookParts.Main);
        xml.WriteAttributeString("count", Text(FirstNumber + _numbers.Count));
        xml.WriteRaw("""<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/>""");
        for (var i = 0; i < _numbers.Count; i++)
        {
            WorkbookParts.Element(
                xml, "xf", ("numFmtId", Text(FirstOwnFormat + i)), ("fontId", "0"), ("fillId", "0"), ("borderId", "0"), ("xfId", "0"), ("applyNumberFormat", "1"));
        }

        xml.WriteEndElement();
        xml.WriteRaw("""<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>""");
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
