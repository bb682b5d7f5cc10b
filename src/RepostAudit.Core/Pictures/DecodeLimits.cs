namespace RepostAudit.Core.Pictures;

/// <summary>What a decoder refuses before it allocates, and the sizes at which it delivers.</summary>
public sealed record DecodeLimits
{
    /// <summary>Long over short side of a present phone's screen.</summary>
    private const double ScreenAspect = 20.0 / 9;

    public static DecodeLimits Default { get; } = new();

    /// <summary>Largest file, in bytes. 25 MB: the largest a chat app sends as a picture.</summary>
    public int MaxBytes { get; init => field = Positive(value); } = 25_000_000;

    /// <summary>Longest side of the original, in pixels.</summary>
    public int MaxSide { get; init => field = Positive(value); } = 16_384;

    /// <summary>Most pixels of the original, width × height.</summary>
    public int MaxPixels { get; init => field = Positive(value); } = 40_000_000;

    /// <summary>
    /// Short side of the luma plane, in samples; smaller pictures keep their size. A picture that is more square than a screen, such as two screens
    /// side by side, gets as many samples as a screen of 20:9 with this short side, so that its writing stays readable.
    /// </summary>
    public int LumaShortSide { get; init => field = Positive(value); } = 720;

    /// <summary>Longest short side of the colour planes, in samples.</summary>
    public int ChromaShortSide { get; init => field = Positive(value); } = 180;

    /// <summary>The size of the luma plane of an upright original of the given size.</summary>
    public (int Width, int Height) LumaSize(int width, int height)
    {
        // Of the two short sides the longer: the one asked for, and the one at which the area is that of a screen.
        var aspect = (double)Math.Max(width, height) / Math.Min(width, height);
        return Fit(width, height, (int)Math.Round(LumaShortSide * Math.Max(1, Math.Sqrt(ScreenAspect / aspect))));
    }

    /// <summary>The size of the colour planes of an upright original of the given size.</summary>
    public (int Width, int Height) ChromaSize(int width, int height) => Fit(width, height, ChromaShortSide);

    private static (int Width, int Height) Fit(int width, int height, int shortSide)
    {
        var side = Math.Min(width, height);
        return side <= shortSide
            ? (width, height)
            : (Scale(width), Scale(height));

        int Scale(int length) => (int)(((long)length * shortSide + side / 2) / side);
    }

    private static int Positive(int value)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
        return value;
    }
}
