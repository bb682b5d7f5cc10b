using RepostAudit.Core.Reading;

namespace RepostAudit.Core.Articles;

/// <summary>Some rows that may be one text: each stands below the one before, in the same column.</summary>
/// <param name="Rows">From top to bottom.</param>
/// <param name="Text">What they say together: letters and digits.</param>
internal sealed record Passage(IReadOnlyList<Row> Rows, string Text)
{
    // A title has seldom more rows, and what follows it says other things.
    private const int MostRows = 4;
    private const double FarthestBelow = 2.2;
    private const double LeastOverlap = 0.5;
    private const double LargestGrowth = 1.6;

    /// <summary>The rows that a stretch of the text touches.</summary>
    public IEnumerable<Row> Touched(int from, int until)
    {
        var start = 0;
        foreach (var row in Rows)
        {
            var end = start + row.Text.Length;
            if (start < until && end > from)
            {
                yield return row;
            }

            start = end;
        }
    }

    /// <returns>One passage for each row, beginning with it.</returns>
    public static IEnumerable<Passage> Of(IReadOnlyList<Row> rows) => rows.Select(row => From(rows, row));

    private static Passage From(IReadOnlyList<Row> rows, Row first)
    {
        List<Row> chain = [first];
        while (chain.Count < MostRows && rows.Where(row => GoesOn(chain[^1].Place, row.Place)).MinBy(row => row.Place.CentreY) is { } next)
        {
            chain.Add(next);
        }

        return new(chain, string.Concat(chain.Select(row => row.Text)));
    }

    // Titles are set flush or centred: either way a row and its continuation overlap.
    private static bool GoesOn(LinePlace row, LinePlace next)
    {
        var down = next.CentreY - row.CentreY;
        var (lower, higher) = (Math.Min(row.Height, next.Height), Math.Max(row.Height, next.Height));
        var overlap = Math.Min(row.X1, next.X1) - Math.Max(row.X0, next.X0);
        return down > 0.5 * lower && down < FarthestBelow * higher && higher < LargestGrowth * lower && overlap > LeastOverlap * Math.Min(row.X1 - row.X0, next.X1 - next.X0);
    }
}
