using System.Buffers;

namespace RepostAudit.Core.Fingerprints;

/// <summary>
/// Smooths a picture and thins it to 64 × 64 cells. Two rounds of box averages, along the rows and down the columns,
/// make a tent (W. Jarosz, "Fast Image Convolutions", 2001) as wide as one cell; the cell is its value at the cell's centre.
/// </summary>
internal static class TentFilter
{
    /// <summary>Cells on a side.</summary>
    public const int Side = 64;

    public const int CellCount = Side * Side;

    /// <summary>Rows that are turned into columns together: enough to fill vectors, few enough to stay in cache.</summary>
    private const int Strip = 64;

    /// <param name="luma">Width × height samples.</param>
    /// <param name="width">In samples, at least <see cref="PdqHasher.MinSide"/>.</param>
    /// <param name="height">In samples, at least <see cref="PdqHasher.MinSide"/>.</param>
    /// <param name="cells">Takes 64 rows of 64 cells. A picture of 64 × 64 is copied as it is.</param>
    public static void Apply(ReadOnlySpan<float> luma, int width, int height, Span<float> cells)
    {
        if (width == Side && height == Side)
        {
            luma.CopyTo(cells);
            return;
        }

        var length = checked(2 * width * height + Side * height + TurnedLength(width) + SumsLength(width));
        var scratch = ArrayPool<float>.Shared.Rent(length);
        try
        {
            Apply(luma, width, height, cells, scratch);
        }
        finally
        {
            ArrayPool<float>.Shared.Return(scratch);
        }
    }

    /// <summary>Samples under the box of one pass: half a cell, rounded up.</summary>
    internal static int Window(int side) => (side + 2 * Side - 1) / (2 * Side);

    /// <summary>The first round's average along the rows: width × height samples in, as many out.</summary>
    internal static void AlongRows(ReadOnlySpan<float> source, int width, Span<float> turned, Span<float> sums, Span<float> target)
    {
        var averaged = turned[(Strip * width)..];
        for (var start = 0; start < source.Length; start += Strip * width)
        {
            var rows = Math.Min(Strip, (source.Length - start) / width);
            Transposition.Apply(source[start..], rows, width, turned);
            SlidingBox.Average(turned[..(rows * width)], rows, Window(width), sums, averaged);
            Transposition.Apply(averaged, width, rows, target[start..]);
        }
    }

    /// <summary>The second round's average along the rows, at the cells' centres only: width × height samples in, 64 × height out.</summary>
    internal static void AlongRowsAtCentres(
        ReadOnlySpan<float> source, int width, Span<float> turned, Span<float> sums, Span<float> target)
    {
        Span<int> centres = stackalloc int[Side];
        Centres(width, centres);
        var averaged = turned[(Strip * width)..];
        for (int start = 0, to = 0; start < source.Length; start += Strip * width, to += Strip * Side)
        {
            var rows = Math.Min(Strip, (source.Length - start) / width);
            Transposition.Apply(source[start..], rows, width, turned);
            SlidingBox.AverageAt(turned[..(rows * width)], rows, Window(width), centres, sums, averaged);
            Transposition.Apply(averaged, Side, rows, target[to..]);
        }
    }

    /// <summary>The second round's average down the columns, at the cells' centres only: 64 × height samples in, 64 × 64 out.</summary>
    internal static void DownColumnsAtCentres(ReadOnlySpan<float> source, int height, Span<float> sums, Span<float> cells)
    {
        Span<int> centres = stackalloc int[Side];
        Centres(height, centres);
        SlidingBox.AverageAt(source, Side, Window(height), centres, sums, cells);
    }

    /// <summary>Scratch for a strip turned and, behind it, the same averaged.</summary>
    internal static int TurnedLength(int width) => checked(Strip * (width + Math.Max(width, Side)));

    /// <summary>Scratch for the running sums of any pass.</summary>
    internal static int SumsLength(int width) => Math.Max(width, Strip);

    private static void Apply(ReadOnlySpan<float> luma, int width, int height, Span<float> cells, Span<float> scratch)
    {
        var alongRows = Take(width * height, ref scratch);
        var downColumns = Take(width * height, ref scratch);
        var thinned = Take(Side * height, ref scratch);
        var turned = Take(TurnedLength(width), ref scratch);
        var sums = Take(SumsLength(width), ref scratch);

        AlongRows(luma, width, turned, sums, alongRows);
        SlidingBox.Average(alongRows, width, Window(height), sums, downColumns);
        AlongRowsAtCentres(downColumns, width, turned, sums, thinned);
        DownColumnsAtCentres(thinned, height, sums, cells);
    }

    /// <summary>Where on a side of the given length the centres of 64 cells lie.</summary>
    private static void Centres(int side, Span<int> centres)
    {
        for (var cell = 0; cell < Side; cell++)
        {
            centres[cell] = (int)((2L * cell + 1) * side / (2 * Side));
        }
    }

    private static Span<float> Take(int length, ref Span<float> scratch)
    {
        var taken = scratch[..length];
        scratch = scratch[length..];
        return taken;
    }
}
