namespace RepostAudit.Core.Fingerprints;

/// <summary>
/// A moving average over the rows of a matrix: one of the box passes of W. Jarosz, "Fast Image Convolutions", SIGGRAPH
/// workshop, 2001. Row r of the result is the mean of the window rows that end with row r + ⌊window / 2⌋, as far as
/// they exist.
/// </summary>
/// <remarks>
/// The running sum adds the entering sample, then takes the leaving one away. It carries the rounding of all steps
/// before; that is part of what a PDQ hash is made of and must not be tidied up.
/// </remarks>
internal static class SlidingBox
{
    /// <summary>Every row of the result.</summary>
    /// <param name="source">Rows × width samples; the columns are averaged independently.</param>
    /// <param name="width">Of a row, in samples.</param>
    /// <param name="window">Rows under the box: 1..rows.</param>
    /// <param name="sums">Scratch for one row.</param>
    /// <param name="means">Takes as many rows as the source has.</param>
    public static void Average(ReadOnlySpan<float> source, int width, int window, Span<float> sums, Span<float> means)
    {
        var rows = source.Length / width;
        var reach = window / 2;
        sums = sums[..width];
        sums.Clear();
        for (var lead = 0; lead < rows + reach; lead++)
        {
            Move(source, width, window, lead, sums);
            if (lead >= reach)
            {
                RowArithmetic.Divide(sums, RowsUnder(lead, window, rows), means.Slice((lead - reach) * width, width));
            }
        }
    }

    /// <summary>Some rows of the result, the same as <see cref="Average"/> gives.</summary>
    /// <param name="source">Rows × width samples; the columns are averaged independently.</param>
    /// <param name="width">Of a row, in samples.</param>
    /// <param name="window">Rows under the box: 1..rows.</param>
    /// <param name="wanted">Which rows, ascending, repeats allowed.</param>
    /// <param name="sums">Scratch for one row.</param>
    /// <param name="means">Takes the wanted rows.</param>
    public static void AverageAt(
        ReadOnlySpan<float> source, int width, int window, ReadOnlySpan<int> wanted, Span<float> sums, Span<float> means)
    {
        var rows = source.Length / width;
        var reach = window / 2;
        sums = sums[..width];
        sums.Clear();
        for (int lead = 0, next = 0; next < wanted.Length; lead++)
        {
            Move(source, width, window, lead, sums);
            for (; next < wanted.Length && wanted[next] == lead - reach; next++)
            {
                RowArithmetic.Divide(sums, RowsUnder(lead, window, rows), means.Slice(next * width, width));
            }
        }
    }

    /// <summary>Moves the box so that its last row is <paramref name="lead"/>, above, in or below the matrix.</summary>
    private static void Move(ReadOnlySpan<float> source, int width, int window, int lead, Span<float> sums)
    {
        var (enters, leaves) = (lead * width < source.Length, lead >= window);
        if (enters && leaves)
        {
            RowArithmetic.Exchange(sums, source.Slice(lead * width, width), source.Slice((lead - window) * width, width));
        }
        else if (enters)
        {
            RowArithmetic.Add(sums, source.Slice(lead * width, width));
        }
        else
        {
            RowArithmetic.Subtract(sums, source.Slice((lead - window) * width, width));
        }
    }

    private static int RowsUnder(int lead, int window, int rows) => Math.Min(lead + 1, rows) - Math.Max(lead + 1 - window, 0);
}
