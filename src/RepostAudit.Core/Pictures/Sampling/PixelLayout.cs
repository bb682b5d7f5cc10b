namespace RepostAudit.Core.Pictures.Sampling;

/// <summary>How a decoder's rows hold their pixels, 8 bits a channel.</summary>
public enum PixelLayout
{
    /// <summary>Red, green, blue.</summary>
    Rgb,

    /// <summary>Red, green, blue, and a byte that means nothing.</summary>
    Rgbx,

    /// <summary>Red, green, blue, alpha; alpha is not multiplied in.</summary>
    Rgba,
}

internal static class PixelLayouts
{
    /// <summary>Bytes of a pixel.</summary>
    public static int Channels(this PixelLayout layout) => layout == PixelLayout.Rgb ? 3 : 4;
}
