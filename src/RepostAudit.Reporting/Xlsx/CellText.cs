using System.Text;
using System.Text.RegularExpressions;
using System.Xml;
using RepostAudit.Core.Reports;

namespace RepostAudit.Reporting.Xlsx;

/// <summary>Text as a cell may hold it: no formula, no character that XML forbids, no longer than a spreadsheet takes.</summary>
internal static partial class CellText
{
    private const int MostCharacters = 32_767;

    public static string Of(string text)
    {
        var legal = Legal(FormulaGuard.Escape(text));
        return MeansCharacter().Replace(legal.Length <= MostCharacters ? legal : legal[..MostCharacters], "_x005F_");
    }

    private static string Legal(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!XmlConvert.IsXmlChar(text[i]))
            {
                return Replaced(text);
            }
        }

        return text;
    }

    private static string Replaced(string text)
    {
        var legal = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            // Lone surrogates come as U+FFFD already.
            legal.Append(rune.IsBmp && !XmlConvert.IsXmlChar((char)rune.Value) ? Rune.ReplacementChar : rune);
        }

        return legal.ToString();
    }

    // Spreadsheets read _x0041_ as the character with that number. Source: ECMA-376, part 1, 22.9.2.19.
    [GeneratedRegex("_(?=x[0-9A-Fa-f]{4}_)", RegexOptions.CultureInvariant)]
    private static partial Regex MeansCharacter();
}
