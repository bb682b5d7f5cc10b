using System.Text;
using System.Xml;

namespace RepostAudit.Reporting.Xlsx;

/// <summary>The parts that tie a workbook's sheets together. Source: ECMA-376, part 1, 12.2 and 18.2; part 2, 9 and 10.</summary>
internal static class WorkbookParts
{
    public const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Package = "http://schemas.openxmlformats.org/package/2006/";
    private const string Content = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    public static XmlWriter Xml(Stream part) => XmlWriter.Create(part, new XmlWriterSettings { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false) });

    /// <param name="sheet">Its place, from 0.</param>
    public static string PathOf(int sheet) => $"xl/worksheets/sheet{sheet + 1:00}.xml";

    public static void ContentTypes(Stream part, IReadOnlyList<Sheet> sheets)
    {
        using var xml = Xml(part);
        xml.WriteStartElement("Types", Package + "content-types");
        Element(xml, "Default", ("Extension", "rels"), ("ContentType", "application/vnd.openxmlformats-package.relationships+xml"));
        Element(xml, "Override", ("PartName", "/xl/workbook.xml"), ("ContentType", Content + "sheet.main+xml"));
        Element(xml, "Override", ("PartName", "/xl/styles.xml"), ("ContentType", Content + "styles+xml"));
        for (var i = 0; i < sheets.Count; i++)
        {
            Element(xml, "Override", ("PartName", "/" + PathOf(i)), ("ContentType", Content + "worksheet+xml"));
        }
    }

    public static void PackageRelations(Stream part)
    {
        using var xml = Xml(part);
        xml.WriteStartElement("Relationships", Package + "relationships");
        Element(xml, "Relationship", ("Id", "workbook"), ("Type", Office + "/officeDocument"), ("Target", "xl/workbook.xml"));
    }

    public static void Relations(Stream part, IReadOnlyList<Sheet> sheets)
    {
        using var xml = Xml(part);
        xml.WriteStartElement("Relationships", Package + "relationships");
        for (var i = 0; i < sheets.Count; i++)
        {
            Element(xml, "Relationship", ("Id", IdOf(i)), ("Type", Office + "/worksheet"), ("Target", PathOf(i)["xl/".Length..]));
        }

        Element(xml, "Relationship", ("Id", "styles"), ("Type", Office + "/styles"), ("Target", "styles.xml"));
    }

    public static void Workbook(Stream part, IReadOnlyList<Sheet> sheets)
    {
        using var xml = Xml(part);
        xml.WriteStartElement("workbook", Main);
        xml.WriteStartElement("sheets", Main);
        for (var i = 0; i < sheets.Count; i++)
        {
            xml.WriteStartElement("sheet", Main);
            xml.WriteAttributeString("name", sheets[i].Name);
            xml.WriteStartAttribute("sheetId");
            xml.WriteValue(i + 1);
            xml.WriteEndAttribute();
            xml.WriteAttributeString("r", "id", Office, IdOf(i));
            xml.WriteEndElement();
        }
    }

    public static void Element(XmlWriter xml, string name, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        xml.WriteStartElement(name, xml.LookupPrefix(Main) is null ? null : Main);
        foreach (var (attribute, value) in attributes)
        {
            xml.WriteAttributeString(attribute, value);
        }

        xml.WriteEndElement();
    }

    private static string IdOf(int sheet) => $"sheet{sheet + 1}";
}
