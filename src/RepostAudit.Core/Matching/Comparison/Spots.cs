using RepostAudit.Core.Ledger.Evidence;
using RepostAudit.Core.Matching.Cells;

namespace RepostAudit.Core.Matching.Comparison;

/// <summary>Patches of cells, connected over sides and corners, that show the same kind of difference.</summary>
internal sealed class Spots
{
    // Around a line: its descenders, its icons, and a little room for a slightly wrong alignment.
    private const double Across = 0.3;
    private const double Along = 0.5;

    private readonly CellMap _cells;
    private readonly bool[] _explained;

    private Spots(CellMap cells) => (_cells, _explained) = (cells, new bool[cells.Columns * cells.Rows]);

    /// <summary>
    /// The largest patch of cells that show something else on either page, and the number of all such cells, without those that lines explain: lines that time changes,
    /// and lines that both pages have, if elsewhere.
    /// </summary>
    public static (int Largest, int All) Unexplained(Sight sight, Side a, Side b)
    {
        Spots spots = new(sight.Cells);
        var (frame, other, back) = sight.FrameIsA ? (a, b, sight.Place.Inverse()) : (b, a, sight.Place);
        foreach (var line in Explaining(frame))
        {
            spots.Explain(Box.Of(line).Grown(Across * line.Height, Along * line.Height).Scaled(frame.Page.Reduction));
        }

        foreach (var line in Explaining(other))
        {
            var height = line.Height * back.ScaleAt(line.CentreX, line.CentreY);
            spots.Explain(Box.Of(line, back).Grown(Across * height, Along * height).Scaled(frame.Page.Reduction));
        }

        var patches = spots.Patches(CellState.Other).Select(patch => patch.Count).ToList();
        return (patches.DefaultIfEmpty().Max(), patches.Sum());
    }

    /// <summary>The patches of each kind, the largest first, in samples of the first page.</summary>
    public static IEnumerable<Region> Regions(Sight sight, Page a, Page b)
    {
        // Less than a few characters is not worth a frame around it.
        const int Fewest = 4;
        Spots spots = new(sight.Cells);
        return new[] { CellState.Same, CellState.Other, CellState.Gone, CellState.Added }
            .SelectMany(state => spots.Patches(state).Where(patch => patch.Count >= Fewest).Select(patch => (State: state, Patch: patch)))
            .OrderByDescending(found => found.Patch.Count)
            .ThenBy(found => found.Patch.Top)
            .ThenBy(found => found.Patch.Left)
            .Select(found => InFirst(sight, found.State, found.Patch, a, b));
    }

    private static Region InFirst(Sight sight, CellState state, Patch patch, Page a, Page b)
    {
        var frame = sight.FrameIsA ? a : b;
        var box = new Box(patch.Left, patch.Top, patch.Right + 1, patch.Bottom + 1).Scaled(CellMap.Size / frame.Reduction);
        if (!sight.FrameIsA)
        {
            var back = sight.Place.Inverse();
            var ((x0, y0), (x1, y1)) = (back.Map(box.Left, box.Top), back.Map(box.Right, box.Bottom));
            box = new(x0, y0, x1, y1);
        }

        var kind = (state, sight.FrameIsA) switch
        {
            (CellState.Same, _) => RegionKind.Same,
            (CellState.Other, _) => RegionKind.Other,
            (CellState.Gone, true) or (CellState.Added, false) => RegionKind.OnlyEarlier,
            _ => RegionKind.OnlyLater,
        };
        return new(kind, Short(box.Left), Short(box.Top), Short(box.Right - box.Left), Short(box.Bottom - box.Top));
    }

    private static short Short(double value) => (short)Math.Clamp(Math.Round(value), short.MinValue, short.MaxValue);

    private static IEnumerable<Reading.LinePlace> Explaining(Side side)
        => side.Lines.Where((line, i) => line.Passing || !line.Telling || side.Tracks[i].Same).Select(line => line.Read.Place);

    private void Explain(Box box)
    {
        var (left, right) = (Math.Max(0, (int)(box.Left / CellMap.Size)), Math.Min(_cells.Columns - 1, (int)(box.Right / CellMap.Size)));
        var (top, bottom) = (Math.Max(0, (int)(box.Top / CellMap.Size)), Math.Min(_cells.Rows - 1, (int)(box.Bottom / CellMap.Size)));
        for (var row = top; row <= bottom; row++)
        {
            for (var column = left; column <= right; column++)
            {
                _explained[row * _cells.Columns + column] = true;
            }
        }
    }

    private IEnumerable<Patch> Patches(CellState state)
    {
        var seen = (bool[])_explained.Clone();
        Stack<(int Column, int Row)> open = new();
        for (var row = 0; row < _cells.Rows; row++)
        {
            for (var column = 0; column < _cells.Columns; column++)
            {
                if (Take(column, row))
                {
                    yield return Grow(column, row);
                }
            }
        }

        bool Take(int column, int row)
        {
            if (column < 0 || row < 0 || column >= _cells.Columns || row >= _cells.Rows || seen[row * _cells.Columns + column] || _cells[column, row] != state)
            {
                return false;
            }

            seen[row * _cells.Columns + column] = true;
            open.Push((column, row));
            return true;
        }

        Patch Grow(int column, int row)
        {
            Patch patch = new(0, column, row, column, row);
            while (open.TryPop(out var at))
            {
                patch = new(
                    patch.Count + 1,
                    Math.Min(patch.Left, at.Column),
                    Math.Min(patch.Top, at.Row),
                    Math.Max(patch.Right, at.Column),
                    Math.Max(patch.Bottom, at.Row));
                for (var dy = -1; dy <= 1; dy++)
                {
                    for (var dx = -1; dx <= 1; dx++)
                    {
                        Take(at.Column + dx, at.Row + dy);
                    }
                }
            }

            return patch;
        }
    }

    private readonly record struct Patch(int Count, int Left, int Top, int Right, int Bottom);
}
