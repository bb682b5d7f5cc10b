namespace RepostAudit.Core.Matching.Cells;

/// <summary>Counts of cells by what they show.</summary>
internal readonly record struct CellCounts(int Same, int Other, int Gone, int Added)
{
    public int All => Same + Other + Gone + Added;

    /// <summary>Share of the cells with content in which both show the same, 0..1; 0 where there are none.</summary>
    public double Agreement => All == 0 ? 0 : (double)Same / All;
}

/// <summary>The cells of one picture, row by row.</summary>
internal sealed class CellMap(int columns, int rows, CellState[] states)
{
    /// <summary>Side of a cell in samples of the compared planes: about a character.</summary>
    public const int Size = 10;

    public int Columns => columns;

    public int Rows => rows;

    public CellState this[int column, int row] => states[row * columns + column];

    public CellCounts Count() => Count(new(0, 0, columns * Size, rows * Size));

    /// <summary>The cells whose middles lie in a rectangle, given in samples of the compared plane.</summary>
    public CellCounts Count(Box box)
    {
        var (same, other, gone, added) = (0, 0, 0, 0);
        var (firstColumn, lastColumn) = Middles(box.Left, box.Right, columns);
        var (firstRow, lastRow) = Middles(box.Top, box.Bottom, rows);
        for (var row = firstRow; row <= lastRow; row++)
        {
            for (var column = firstColumn; column <= lastColumn; column++)
            {
                switch (states[row * columns + column])
                {
                    case CellState.Same: same++; break;
                    case CellState.Other: other++; break;
                    case CellState.Gone: gone++; break;
                    case CellState.Added: added++; break;
                }
            }
        }

        return new(same, other, gone, added);
    }

    private static (int First, int Last) Middles(double from, double until, int count)
        => (Math.Max(0, (int)Math.Ceiling(from / Size - 0.5)), Math.Min(count - 1, (int)Math.Floor(until / Size - 0.5)));
}
