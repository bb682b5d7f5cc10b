namespace RepostAudit.Core.Pictures.Intake;

/// <summary>What a file's own headers say about its picture, as stored: before the EXIF orientation is applied.</summary>
/// <param name="Format">What the bytes are.</param>
/// <param name="Width">Of the stored picture, in pixels; of the canvas for animations.</param>
/// <param name="Height">Of the stored picture, in pixels; of the canvas for animations.</param>
/// <param name="Orientation">EXIF orientation, 1 (upright) to 8; 1 where nothing is said.</param>
/// <param name="MayBeTransparent">Whether pixels may let white shine through.</param>
public sealed record PictureHeader(PictureFormat Format, int Width, int Height, int Orientation, bool MayBeTransparent)
{
    /// <summary>Where on the canvas the decoded pixels lie: all of it, except in animations with a smaller first frame.</summary>
    public Window Window { get; init; } = new(0, 0, Width, Height);
}

/// <summary>A rectangle of pixels, counted from the upper left corner of the picture.</summary>
public readonly record struct Window(int X, int Y, int Width, int Height);
