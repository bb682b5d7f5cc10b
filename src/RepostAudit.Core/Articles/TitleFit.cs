namespace RepostAudit.Core.Articles;

/// <summary>How well a title stands in a passage of writing.</summary>
/// <param name="Score">Characters that agree, less those that contradict or are missing between them.</param>
/// <param name="TitleFrom">Where in the title that begins.</param>
/// <param name="TitleUntil">Where in the title it ends, exclusive.</param>
/// <param name="From">Where in the passage it begins.</param>
/// <param name="Until">Where in the passage it ends, exclusive.</param>
internal readonly record struct TitleFit(int Score, int TitleFrom, int TitleUntil, int From, int Until)
{
    /// <summary>The most characters of a passage or a title that are compared.</summary>
    public const int Longest = 160;

    /// <summary>
    /// The best local alignment: 1 for a character that agrees, −1 for one that differs or is missing on either side, which is what a slip of
    /// reading makes. Source: Smith and Waterman, "Identification of Common Molecular Subsequences" (1981).
    /// </summary>
    public static TitleFit Of(string title, string passage)
    {
        var (rows, columns) = (Math.Min(title.Length, Longest), Math.Min(passage.Length, Longest));
        Span<Cell> row = stackalloc Cell[Longest + 1];
        row.Clear();
        TitleFit best = default;
        for (var i = 0; i < rows; i++)
        {
            var diagonal = default(Cell);
            for (var j = 0; j < columns; j++)
            {
                var above = row[j + 1];
                row[j + 1] = Best(diagonal, above, row[j], title[i] == passage[j], i, j);
                diagonal = above;
                if (row[j + 1].Score > best.Score)
                {
                    best = new(row[j + 1].Score, row[j + 1].TitleFrom, i + 1, row[j + 1].From, j + 1);
                }
            }
        }

        return best;
    }

    private static Cell Best(Cell diagonal, Cell above, Cell left, bool agree, int i, int j)
    {
        var start = diagonal.Score == 0 ? new Cell(0, i, j) : diagonal;
        var best = start with { Score = start.Score + (agree ? 1 : -1) };
        best = above.Score - 1 > best.Score ? above with { Score = above.Score - 1 } : best;
        best = left.Score - 1 > best.Score ? left with { Score = left.Score - 1 } : best;
        return best.Score > 0 ? best : default;
    }

    private readonly record struct Cell(int Score, int TitleFrom, int From);
}
