using RepostAudit.Core.Ledger.Evidence;
using RepostAudit.Core.Pictures;

namespace RepostAudit.Core.Matching.Cells;

/// <summary>
/// Compares two pictures cell by cell after alignment: by zero-mean normalised cross-correlation, which neither brightness nor
/// contrast changes (Lewis, "Fast Normalized Cross-Correlation", 1995). A block of cells may shift by a few samples, so that a slightly
/// wrong alignment or a bent screen does not look like another content.
/// </summary>
internal static class CellComparison
{
    /// <summary>Deviation of the samples, 0..127, from which on a cell shows something.</summary>
    private const double Content = 5;

    /// <summary>Correlation from which on a shift is believed: what fits nowhere stays in its place, or noise would go and fetch the writing beside it.</summary>
    private const double ShiftFrom = 0.3;

    /// <summary>Correlation from which on two cells show the same.</summary>
    private const double SameFrom = 0.6;

    /// <summary>A cell with less than this share of the other's deviation was wiped out, not replaced.</summary>
    private const double Wiped = 0.3;

    /// <param name="frame">The picture whose cells are compared.</param>
    /// <param name="other">The picture they are looked for in.</param>
    /// <param name="place">Where samples of the first lie in the second.</param>
    public static CellMap Compare(Plane frame, Plane other, Placement place)
    {
        var (columns, rows) = (frame.Width / CellMap.Size, frame.Height / CellMap.Size);
        var seen = Warp.Into(frame.Width, frame.Height, other, place);
        var states = new CellState[Math.Max(0, columns * rows)];
        BlockSamples block = new();
        for (var row = 0; row < rows; row += BlockSamples.Cells)
        {
            for (var column = 0; column < columns; column += BlockSamples.Cells)
            {
                Block(frame, seen, block, column, row, Math.Min(column + BlockSamples.Cells, columns), Math.Min(row + BlockSamples.Cells, rows), columns, states);
            }
        }

        return new(columns, rows, states);
    }

    private static void Block(Plane frame, WarpedPlane seen, BlockSamples block, int left, int top, int right, int bottom, int columns, CellState[] states)
    {
        var (x, y) = (left * CellMap.Size, top * CellMap.Size);
        var (width, height) = ((right - left) * CellMap.Size, (bottom - top) * CellMap.Size);
        block.Load(frame, seen.Plane, x, y, width, height);
        var (dx, dy) = block.Own.Deviation >= Content / 2 ? BestShift(seen, block, x, y, width, height) : (0, 0);
        for (var row = top; row < bottom; row++)
        {
            for (var column = left; column < right; column++)
            {
                states[row * columns + column] = seen.Covers(column * CellMap.Size + dx, row * CellMap.Size + dy, CellMap.Size, CellMap.Size)
                    ? StateOf(block.Cell(column - left, row - top, dx, dy))
                    : CellState.Unseen;
            }
        }
    }

    private static (int X, int Y) BestShift(WarpedPlane seen, BlockSamples block, int x, int y, int width, int height)
    {
        var (best, at) = (double.MinValue, (0, 0));
        block.SumShifts();
        for (var dy = -BlockSamples.Reach; dy <= BlockSamples.Reach; dy++)
        {
            for (var dx = -BlockSamples.Reach; dx <= BlockSamples.Reach; dx++)
            {
                if (!seen.Covers(x + dx, y + dy, width, height))
                {
                    continue;
                }

                // The nearer of two that fit equally well.
                var fit = Correlation(block.At(dx, dy)) - 0.002 * (Math.Abs(dx) + Math.Abs(dy));
                (best, at) = fit > best ? (fit, (dx, dy)) : (best, at);
            }
        }

        return best >= ShiftFrom ? at : (0, 0);
    }

    private static CellState StateOf(PairSums cell)
    {
        var (own, other) = (cell.Own.Deviation, cell.Other.Deviation);
        return (own >= Content, other >= Content) switch
        {
            (false, false) => CellState.Empty,
            _ when Correlation(cell) >= SameFrom => CellState.Same,
            _ when other < Wiped * own => CellState.Gone,
            _ when own < Wiped * other => CellState.Added,
            (true, false) => CellState.Gone,
            (false, true) => CellState.Added,
            _ => CellState.Other,
        };
    }

    private static double Correlation(PairSums pair)
    {
        var (own, other) = (pair.Own.Deviation, pair.Other.Deviation);
        return own < 0.5 || other < 0.5
            ? 0
            : (pair.Product / (double)pair.Own.Count - pair.Own.Mean * pair.Other.Mean) / (own * other);
    }
}
