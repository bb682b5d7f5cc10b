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
    private const int BlockCells = 3;
    private const int MostShift = 3;

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
        for (var row = 0; row < rows; row += BlockCells)
        {
            for (var column = 0; column < columns; column += BlockCells)
            {
                Block(frame, seen, column, row, Math.Min(column + BlockCells, columns), Math.Min(row + BlockCells, rows), columns, states);
            }
        }

        return new(columns, rows, states);
    }

    private static void Block(Plane frame, WarpedPlane seen, int left, int top, int right, int bottom, int columns, CellState[] states)
    {
        var (x, y) = (left * CellMap.Size, top * CellMap.Size);
        var (width, height) = ((right - left) * CellMap.Size, (bottom - top) * CellMap.Size);
        var own = Sums.Of(frame, x, y, width, height);
        var (dx, dy) = own.Deviation >= Content / 2 ? BestShift(frame, seen, x, y, width, height, own) : (0, 0);
        for (var row = top; row < bottom; row++)
        {
            for (var column = left; column < right; column++)
            {
                states[row * columns + column] = Cell(frame, seen, column * CellMap.Size, row * CellMap.Size, dx, dy);
            }
        }
    }

    private static (int X, int Y) BestShift(Plane frame, WarpedPlane seen, int x, int y, int width, int height, Sums own)
    {
        var (best, at) = (double.MinValue, (0, 0));
        for (var dy = -MostShift; dy <= MostShift; dy++)
        {
            for (var dx = -MostShift; dx <= MostShift; dx++)
            {
                if (!seen.Covers(x + dx, y + dy, width, height))
                {
                    continue;
                }

                // The nearer of two that fit equally well.
                var fit = Correlation(frame, seen.Plane, x, y, dx, dy, width, height, own) - 0.002 * (Math.Abs(dx) + Math.Abs(dy));
                (best, at) = fit > best ? (fit, (dx, dy)) : (best, at);
            }
        }

        return best >= ShiftFrom ? at : (0, 0);
    }

    private static CellState Cell(Plane frame, WarpedPlane seen, int x, int y, int dx, int dy)
    {
        if (!seen.Covers(x + dx, y + dy, CellMap.Size, CellMap.Size))
        {
            return CellState.Unseen;
        }

        var own = Sums.Of(frame, x, y, CellMap.Size, CellMap.Size);
        var others = Sums.Of(seen.Plane, x + dx, y + dy, CellMap.Size, CellMap.Size);
        return (own.Deviation >= Content, others.Deviation >= Content) switch
        {
            (false, false) => CellState.Empty,
            _ when Correlation(frame, seen.Plane, x, y, dx, dy, CellMap.Size, CellMap.Size, own) >= SameFrom => CellState.Same,
            _ when others.Deviation < Wiped * own.Deviation => CellState.Gone,
            _ when own.Deviation < Wiped * others.Deviation => CellState.Added,
            (true, false) => CellState.Gone,
            (false, true) => CellState.Added,
            _ => CellState.Other,
        };
    }

    private static double Correlation(Plane frame, Plane seen, int x, int y, int dx, int dy, int width, int height, Sums own)
    {
        var others = Sums.Of(seen, x + dx, y + dy, width, height);
        if (own.Deviation < 0.5 || others.Deviation < 0.5)
        {
            return 0;
        }

        long product = 0;
        for (var row = 0; row < height; row++)
        {
            product += SampleSums.Product(frame.Row(y + row).Slice(x, width), seen.Row(y + dy + row).Slice(x + dx, width));
        }

        var count = (double)(width * height);
        return (product / count - own.Mean * others.Mean) / (own.Deviation * others.Deviation);
    }

    private readonly record struct Sums(double Mean, double Deviation)
    {
        public static Sums Of(Plane plane, int x, int y, int width, int height)
        {
            var (sum, squares) = (0L, 0L);
            for (var row = y; row < y + height; row++)
            {
                var (rowSum, rowSquares) = SampleSums.Of(plane.Row(row).Slice(x, width));
                (sum, squares) = (sum + rowSum, squares + rowSquares);
            }

            var count = (double)(width * height);
            var mean = sum / count;
            return new(mean, Math.Sqrt(Math.Max(0, squares / count - mean * mean)));
        }
    }
}
