namespace RepostAudit.Core.Pictures;

/// <summary>What a decoder refuses before it allocates, and the sizes at which it delivers.</summary>
public sealed record DecodeLimits
{
    public static DecodeLimits Default { get; } = new();

    /// <summary>Largest file, in bytes. 25 MB: the largest a chat app sends as a picture.</summary>
    public int MaxBytes { get; init => field = Positive(value); } = 25_000_000;

    /// <summary>Longest side of the original, in pixels.</summary>
    public int MaxSide { get; init => field = Positive(value); } = 16_384;

    /// <summary>Most pixels of the original, width × height.</summary>
    public int MaxPixels { get; init => field = Positive(value); } = 40_000_000;

    /// <summary>Longest short side of the luma plane, in samples; smaller pictures keep their size.</summary>
    public int LumaShortSide { get; init => field = Positive(value); } = 720;

    /// <summary>Longest short side of the colour planes, in samples.</summary>
    public int ChromaShortSide { get; init => field = Positive(value); } = 180;

    /// <summary>The size of the luma plane of an upright original of the given size.</summary>
    public (int Width, int Height) LumaSize(int width, int height) => Fit(width, height, LumaShortSide);

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
