namespace RepostAudit.Core.Pictures.Sampling;

/// <summary>Smaller versions of planes.</summary>
public static class PlaneScaling
{
    /// <summary>
    /// Reduces a plane to an exact size by area averaging: each sample is the mean of the rectangle of the original
    /// that it covers. Integer arithmetic throughout; the result is the same on every machine.
    /// </summary>
    /// <param name="plane">The original.</param>
    /// <param name="width">In samples, 1 to the original's width.</param>
    /// <param name="height">In samples, 1 to the original's height.</param>
    /// <exception cref="ArgumentOutOfRangeException">A side is below 1 or longer than the original's.</exception>
    public static Plane Reduce(Plane plane, int width, int height)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(width, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(height, 1);
        var samples = new byte[width * height];
        Reduce(plane, width, height, samples);
        return new(width, height, samples);
    }

    /// <summary>The same into memory of the caller's, for those who reduce many planes.</summary>
    /// <param name="plane">The original.</param>
    /// <param name="width">In samples, 1 to the original's width.</param>
    /// <param name="height">In samples, 1 to the original's height.</param>
    /// <param name="samples">Takes width × height samples.</param>
    internal static void Reduce(Plane plane, int width, int height, Memory<byte> samples)
    {
        var reduction = new GreyReduction(plane.Width, plane.Height, width, height, samples);
        for (var y = 0; y < plane.Height; y++)
        {
            reduction.Add(plane.Row(y));
        }
    }
}
