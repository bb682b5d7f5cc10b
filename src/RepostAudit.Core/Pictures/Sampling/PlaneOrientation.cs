namespace RepostAudit.Core.Pictures.Sampling;

/// <summary>Turns and mirrors planes as an EXIF orientation asks.</summary>
internal static class PlaneOrientation
{
    /// <summary>Whether upright width and height are the stored height and width.</summary>
    public static bool SwapsSides(int orientation) => orientation >= 5;

    /// <param name="samples">As stored, row by row; returned as it is where nothing is to be turned.</param>
    /// <param name="width">As stored.</param>
    /// <param name="height">As stored.</param>
    /// <param name="orientation">1 to 8.</param>
    public static Plane Upright(byte[] samples, int width, int height, int orientation)
    {
        if (orientation == 1)
        {
            return new(width, height, samples);
        }

        var (uprightWidth, uprightHeight) = SwapsSides(orientation) ? (height, width) : (width, height);
        var last = width * height - 1;

        // Where the upright picture's first sample lies, and how far apart its neighbours to the right and below are.
        var (first, right, down) = orientation switch
        {
            2 => (width - 1, -1, width),
            3 => (last, -1, -width),
            4 => (last - width + 1, 1, -width),
            5 => (0, width, 1),
            6 => (last - width + 1, -width, 1),
            7 => (last, -width, -1),
            8 => (width - 1, width, -1),
            _ => throw new ArgumentOutOfRangeException(nameof(orientation), orientation, "An EXIF orientation is 1 to 8."),
        };
        var upright = new byte[samples.Length];
        for (var y = 0; y < uprightHeight; y++)
        {
            var from = first + y * down;
            foreach (ref var sample in upright.AsSpan(y * uprightWidth, uprightWidth))
            {
                sample = samples[from];
                from += right;
            }
        }

        return new(uprightWidth, uprightHeight, upright);
    }
}
