using RepostAudit.Core.Pictures.Sampling;

namespace RepostAudit.Core.Pictures;

/// <summary>What a proxy is: a picture's brightness at half its working size, small enough to be kept for every upload.</summary>
public static class Proxy
{
    /// <summary>Largest file, in bytes.</summary>
    public const int MaxBytes = 48 * 1024;

    /// <summary>Most samples, width × height: a screenshot scrolled over twenty screens is reduced further than an ordinary one.</summary>
    public const int MaxSamples = 600_000;

    /// <summary>The plane that a proxy of a picture shows: half as wide and half as high, or less where that is too large.</summary>
    /// <param name="luma">The brightness of the picture at working size.</param>
    public static Plane Reduce(Plane luma)
    {
        var (width, height) = SizeOf(luma.Width, luma.Height);
        return PlaneScaling.Reduce(luma, width, height);
    }

    /// <summary>The size of that plane.</summary>
    /// <param name="width">Of the luma plane, in samples, 1 and up.</param>
    /// <param name="height">Of the luma plane, in samples, 1 and up.</param>
    public static (int Width, int Height) SizeOf(int width, int height)
    {
        var (halfWidth, halfHeight) = (Math.Max(1, width / 2), Math.Max(1, height / 2));
        return (long)halfWidth * halfHeight <= MaxSamples ? (halfWidth, halfHeight) : Fit(halfWidth, halfHeight, MaxSamples);
    }

    /// <summary>
    /// The plane with half the samples, for what is noise throughout and fits into <see cref="MaxBytes"/> at no quality worth having.
    /// It averages noise away as well, so a few halvings make anything fit.
    /// </summary>
    public static Plane Halve(Plane plane)
    {
        var (width, height) = Fit(plane.Width, plane.Height, Math.Max(1, plane.Samples.Length / 2));
        return PlaneScaling.Reduce(plane, width, height);
    }

    /// <summary>The largest size of about the same shape that has no more samples than allowed.</summary>
    /// <param name="width">1 and up.</param>
    /// <param name="height">1 and up.</param>
    /// <param name="samples">1 to width × height.</param>
    private static (int Width, int Height) Fit(int width, int height, int samples)
    {
        // Both sides shrink by the root of the ratio. The short one is rounded down and the long one takes what is left, so the
        // bound holds whatever the rounding did; a square root is exact to the last bit everywhere (IEEE 754).
        var (shortSide, longSide) = (Math.Min(width, height), Math.Max(width, height));
        var ratio = Math.Sqrt((double)samples / ((double)width * height));
        var less = Math.Max(1, (int)(shortSide * ratio));
        var more = Math.Clamp(Math.Min((int)(longSide * ratio), samples / less), 1, longSide);
        return width <= height ? (less, more) : (more, less);
    }
}
