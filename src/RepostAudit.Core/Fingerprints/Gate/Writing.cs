using RepostAudit.Core.Pictures;

namespace RepostAudit.Core.Fingerprints;

/// <summary>
/// Tells whether a picture holds lines of writing, in any script and on any ground. Along a line of writing brightness goes up
/// and down many times within a few characters, which hardly anything in a photograph does.
/// </summary>
internal static class Writing
{
    private const int CellWidth = 48;
    private const int CellHeight = 12;

    /// <summary>Every third row is read: strokes are taller than that.</summary>
    private const int RowStep = 3;

    /// <summary>Distance in samples over which a stroke's edge rises or falls.</summary>
    private const int EdgeWidth = 3;

    /// <summary>Least rise or fall of luma, 0..255, that makes an edge.</summary>
    private const int EdgeHeight = 24;

    /// <summary>Least turns between rising and falling that a row of a cell has where it crosses writing.</summary>
    private const int MinTurns = 5;

    /// <summary>Least rows of a cell, of the four that are read, that cross writing.</summary>
    private const int MinRows = 2;

    /// <summary>Whether at least the given number of cells hold writing; stops as soon as they do.</summary>
    public static bool Reaches(Plane luma, int cells)
    {
        for (var top = 0; top + CellHeight <= luma.Height; top += CellHeight)
        {
            for (var left = 0; left + CellWidth <= luma.Width; left += CellWidth)
            {
                if (IsWritten(luma, left, top) && --cells <= 0)
                {
                    return true;
                }
            }
        }

        return cells <= 0;
    }

    private static bool IsWritten(Plane luma, int left, int top)
    {
        var rows = 0;
        for (var y = top; y < top + CellHeight; y += RowStep)
        {
            rows += Turns(luma.Row(y).Slice(left, CellWidth)) >= MinTurns ? 1 : 0;
        }

        return rows >= MinRows;
    }

    private static int Turns(ReadOnlySpan<byte> row)
    {
        var (turns, direction) = (0, 0);
        for (var x = EdgeWidth; x < row.Length; x++)
        {
            var step = row[x] - row[x - EdgeWidth];
            if (Math.Abs(step) <= EdgeHeight)
            {
                continue;
            }

            turns += direction == -Math.Sign(step) ? 1 : 0;
            direction = Math.Sign(step);
        }

        return turns;
    }
}
