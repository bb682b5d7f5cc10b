using RepostAudit.Core.Matching.Lines;
using RepostAudit.Core.Reading;

namespace RepostAudit.Core.Forgery;

/// <summary>The people who like a sender's own post, as apps write them below it: names between commas, over one line or several, in the order in which they came.</summary>
/// <param name="Names">Letters and digits of each, lower case; each name once.</param>
/// <param name="Text">The row as it was read.</param>
/// <param name="Above">What stands above the row and can tell one act from another.</param>
internal sealed record LikesRow(IReadOnlyList<string> Names, string Text, IReadOnlyList<PageLine> Above)
{
    private const int LongestName = 16;

    // In heights of a line.
    private const double NextBelow = 2.2;
    private const double FirstBelow = 4;

    private static readonly char[] Separators = ['，', ',', '、'];

    /// <returns>Null where none stands below what can be deleted. Whose post another row belongs to is not known: friends see the same post with the same likes.</returns>
    public static LikesRow? Of(PageText? text)
    {
        var lines = PageLine.AllOf(text);
        for (var i = 0; i < lines.Count; i++)
        {
            if (IsOwn(lines[i]) && RowBelow(lines, lines[i].Read.Place) is { Count: > 0 } row)
            {
                var read = string.Concat(row.Select(line => line.Read.Text));
                string[] names = [.. read.Split(Separators).Select(Plain).Where(name => name.Length is > 0 and <= LongestName).Distinct()];
                return new(names, read, [.. lines.Where(line => line.Weight > 0 && line.Read.Place.CentreY < row[0].Read.Place.CentreY && !row.Contains(line))]);
            }
        }

        return null;
    }

    private static bool IsOwn(PageLine line) => line.Whole.EndsWith("删除", StringComparison.Ordinal) || line.Whole.EndsWith("delete", StringComparison.Ordinal);

    private static List<PageLine> RowBelow(IReadOnlyList<PageLine> lines, LinePlace above)
    {
        List<PageLine> row = [];
        var (last, reach) = (above, FirstBelow);
        foreach (var line in lines.Where(line => line.Read.Place.CentreY > above.CentreY + above.Height / 2.0).OrderBy(line => line.Read.Place.CentreY))
        {
            if (line.Read.Place.CentreY - last.CentreY > reach * Math.Max(last.Height, line.Read.Place.Height) || !(IsList(line.Read.Text) || Ends(row, line)))
            {
                break;
            }

            row.Add(line);
            if (!IsList(line.Read.Text))
            {
                break;
            }

            (last, reach) = (line.Read.Place, NextBelow);
        }

        return row;
    }

    // Remarks have a colon behind the name.
    private static bool IsList(string text) => text.IndexOfAny(Separators) >= 0 && text.AsSpan().IndexOfAny(':', '：') < 0;

    // The rest of a name, or one more, that did not fit into the line above.
    private static bool Ends(List<PageLine> row, PageLine line)
        => row.Count > 0 && line.Telling && line.Read.Text.Length <= LongestName && line.Read.Text.AsSpan().IndexOfAny(':', '：') < 0
            && Math.Abs(line.Read.Place.X0 - row[^1].Read.Place.X0) < line.Read.Place.Height;

    private static string Plain(string name) => string.Concat(name.Where(char.IsLetterOrDigit)).ToLowerInvariant();
}
