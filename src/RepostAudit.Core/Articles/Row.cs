using RepostAudit.Core.Matching.Lines;
using RepostAudit.Core.Reading;

namespace RepostAudit.Core.Articles;

/// <summary>What stands in one line of a text. Readers break a line where a wide sign, such as a quotation mark, makes a gap.</summary>
/// <param name="Lines">The pieces in which it was read, from left to right, as places in the reading order.</param>
/// <param name="Text">Their letters and digits.</param>
/// <param name="Place">Where they stand together.</param>
internal sealed record Row(IReadOnlyList<int> Lines, string Text, LinePlace Place)
{
    private const double WidestGap = 1;
    private const double LargestDrop = 0.4;
    private const double LargestGrowth = 1.6;

    /// <returns>The rows that say anything, each line in one of them, in the order of their first pieces.</returns>
    public static IReadOnlyList<Row> Of(IReadOnlyList<PageLine> lines)
    {
        var written = Enumerable.Range(0, lines.Count).Where(i => lines[i].Whole.Length > 0).ToList();
        HashSet<int> taken = [];
        List<Row> rows = [];
        foreach (var first in written.OrderBy(i => lines[i].Read.Place.X0).ThenBy(i => i))
        {
            if (taken.Add(first))
            {
                List<int> pieces = [first];
                while (written.FirstOrDefault(i => !taken.Contains(i) && GoesOn(lines[pieces[^1]].Read.Place, lines[i].Read.Place), -1) is >= 0 and var next)
                {
                    taken.Add(next);
                    pieces.Add(next);
                }

                var (left, right) = (lines[first].Read.Place, lines[pieces[^1]].Read.Place);
                rows.Add(new(pieces, string.Concat(pieces.Select(i => lines[i].Whole)), left with { X1 = right.X1, Y1 = right.Y1 }));
            }
        }

        return [.. rows.OrderBy(row => row.Lines[0])];
    }

    private static bool GoesOn(LinePlace left, LinePlace right)
    {
        var (lower, higher) = (Math.Min(left.Height, right.Height), Math.Max(left.Height, right.Height));
        var gap = right.X0 - left.X1;
        return Math.Abs(right.Y0 - left.Y1) < LargestDrop * lower && Math.Abs(gap) < WidestGap * lower && right.X1 > left.X1 && higher < LargestGrowth * lower;
    }
}
