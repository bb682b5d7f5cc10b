namespace RepostAudit.Core.Fingerprints;

/// <summary>
/// PDQ's quality: the steps between neighbouring cells, each in whole hundredths of the range so that faint ones vanish,
/// summed, divided by 90 and capped at 100.
/// </summary>
internal static class GradientQuality
{
    private const int Side = TentFilter.Side;

    public static int Of(ReadOnlySpan<float> cells)
    {
        var steps = 0;
        for (var y = 0; y < Side; y++)
        {
            var row = cells.Slice(y * Side, Side);
            steps += Steps(row[1..], row);
            steps += y == 0 ? 0 : Steps(row, cells.Slice((y - 1) * Side, Side));
        }

        return Math.Min(steps / 90, 100);
    }

    private static int Steps(ReadOnlySpan<float> to, ReadOnlySpan<float> from)
    {
        var steps = 0;
        for (var i = 0; i < to.Length; i++)
        {
            steps += Math.Abs((int)((from[i] - to[i]) * 100 / 255));
        }

        return steps;
    }
}
