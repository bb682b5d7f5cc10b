using System.Buffers;

using RepostAudit.Core.Pictures;

namespace RepostAudit.Core.Fingerprints;

/// <summary>Reduces a plane: every sample of the result is the mean of the area of the original that it covers.</summary>
internal static class AreaMean
{
    /// <param name="plane">What to reduce.</param>
    /// <param name="width">Of the result, 1..the plane's.</param>
    /// <param name="height">Of the result, 1..the plane's.</param>
    /// <param name="target">Takes width × height samples, 0..255.</param>
    public static void Reduce(Plane plane, int width, int height, Span<float> target)
    {
        var flatLength = plane.Width * height;
        var scratch = ArrayPool<float>.Shared.Rent(checked(plane.Width + 2 * flatLength + width * height));
        try
        {
            var row = scratch.AsSpan(0, plane.Width);
            var flat = width == plane.Width ? target : scratch.AsSpan(plane.Width, flatLength);
            flat.Clear();
            for (var y = 0; y < plane.Height; y++)
            {
                RowArithmetic.Widen(plane.Row(y), row);
                Spread(row, y, plane.Height, height, flat);
            }

            Divide(flat, plane.Width, plane.Height);
            if (width == plane.Width)
            {
                return;
            }

            var turned = scratch.AsSpan(plane.Width + flatLength, flatLength);
            var narrow = scratch.AsSpan(plane.Width + 2 * flatLength, width * height);
            Transposition.Apply(flat, height, plane.Width, turned);
            narrow.Clear();
            for (var x = 0; x < plane.Width; x++)
            {
                Spread(turned.Slice(x * height, height), x, plane.Width, width, narrow);
            }

            Divide(narrow, height, plane.Width);
            Transposition.Apply(narrow, width, height, target);
        }
        finally
        {
            ArrayPool<float>.Shared.Return(scratch);
        }
    }

    /// <summary>Adds one of <paramref name="rows"/> rows to those of <paramref name="fewer"/> rows that it overlaps, by its share.</summary>
    /// <remarks>Of a length of rows × fewer, a source row covers fewer and a target row covers rows; overlaps are whole numbers.</remarks>
    private static void Spread(ReadOnlySpan<float> row, int index, int rows, int fewer, Span<float> target)
    {
        var (start, end) = ((long)index * fewer, (index + 1L) * fewer);
        for (var at = start / rows; at * rows < end; at++)
        {
            var overlap = Math.Min(end, (at + 1) * rows) - Math.Max(start, at * rows);
            RowArithmetic.AddScaled(target.Slice((int)at * row.Length, row.Length), overlap, row);
        }
    }

    private static void Divide(Span<float> matrix, int width, int divisor)
    {
        for (var start = 0; start < matrix.Length; start += width)
        {
            var row = matrix.Slice(start, width);
            RowArithmetic.Divide(row, divisor, row);
        }
    }
}
