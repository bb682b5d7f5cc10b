using RepostAudit.Core.Pictures;

namespace RepostAudit.Bench.Accuracy.Baselines;

/// <summary>
/// Thins a plane to a few samples, each the mean of the rectangle that it covers, samples on its edges counting by the
/// part that is covered, and rounded. A plane smaller than that is spread in the same way.
/// </summary>
internal static class AreaMean
{
    /// <returns>Width × height samples of 0..255, row by row.</returns>
    public static byte[] Of(Plane plane, int width, int height)
    {
        // Lengths are in units of 1/width of a source column and 1/height of a source row, so all of them are whole: a target
        // sample is plane.Width units wide and plane.Height units high.
        var sums = new long[width];
        var samples = new byte[width * height];
        var area = (long)plane.Width * plane.Height;
        for (var y = 0; y < height; y++)
        {
            Array.Clear(sums);
            var (top, bottom) = ((long)y * plane.Height, (y + 1L) * plane.Height);
            for (var row = (int)(top / height); (long)row * height < bottom; row++)
            {
                AddRow(plane.Row(row), sums, Overlap(top, bottom, row, height));
            }

            for (var x = 0; x < width; x++)
            {
                samples[y * width + x] = (byte)((sums[x] + area / 2) / area);
            }
        }

        return samples;
    }

    private static void AddRow(ReadOnlySpan<byte> row, long[] sums, long covered)
    {
        for (var x = 0; x < sums.Length; x++)
        {
            var (left, right) = ((long)x * row.Length, (x + 1L) * row.Length);
            long sum = 0;
            for (var column = (int)(left / sums.Length); (long)column * sums.Length < right; column++)
            {
                sum += row[column] * Overlap(left, right, column, sums.Length);
            }

            sums[x] += sum * covered;
        }
    }

    /// <summary>How many units the stretch from start to end has in common with a source sample, which is <paramref name="length"/> units long.</summary>
    private static long Overlap(long start, long end, int sample, int length)
        => Math.Min(end, (sample + 1L) * length) - Math.Max(start, (long)sample * length);
}
