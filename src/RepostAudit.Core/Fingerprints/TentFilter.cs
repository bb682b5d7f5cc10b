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

        var length = checked(2 * width * height + Side * height + Strip * (width + Math.Max(width, Side)) + Math.Max(width, Strip));
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

    private static void Apply(ReadOnlySpan<float> luma, int width, int height, Span<float> cells, Span<float> scratch)
    {
        var alongRows = Take(width * height, ref scratch);
        var downColumns = Take(width * height, ref scratch);
        var thinned = Take(Side * height, ref scratch);
        var turned = Take(Strip * width, ref scratch);
        var averaged = Take(Strip * Math.Max(width, Side), ref scratch);
        var sums = scratch;
        Span<int> columns = stackalloc int[Side];
        Span<int> rows = stackalloc int[Side];
        Centres(width, columns);
        Centres(height, rows);

        for (var y = 0; y < height; y += Strip)
        {
            var strip = Math.Min(Strip, height - y);
            Transposition.Apply(luma[(y * width)..], strip, width, turned);
            SlidingBox.Average(turned[..(strip * width)], strip, Window(width), sums, averaged);
            Transposition.Apply(averaged, width, strip, alongRows[(y * width)..]);
        }

        SlidingBox.Average(alongRows, width, Window(height), sums, downColumns);

        // From here on only the columns, then the rows, that hold a cell's centre are of interest.
        for (var y = 0; y < height; y += Strip)
        {
            var strip = Math.Min(Strip, height - y);
            Transposition.Apply(downColumns[(y * width)..], strip, width, turned);
            SlidingBox.AverageAt(turned[..(strip * width)], strip, Window(width), columns, sums, averaged);
            Transposition.Apply(averaged, Side, strip, thinned[(y * Side)..]);
        }

        SlidingBox.AverageAt(thinned, Side, Window(height), rows, sums, cells);
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
