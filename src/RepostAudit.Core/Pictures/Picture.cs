namespace RepostAudit.Core.Pictures;

/// <summary>A decoded picture, upright: its brightness at working size and its colours at a small size.</summary>
/// <param name="Format">What the bytes truly are, whatever the file's name says.</param>
/// <param name="Width">Of the upright original, in pixels.</param>
/// <param name="Height">Of the upright original, in pixels.</param>
/// <param name="Orientation">The EXIF orientation that was applied, 1 (upright) to 8.</param>
/// <param name="Luma">BT.601 luma, Y' = 0.299 R' + 0.587 G' + 0.114 B', 0..255; its size is <see cref="DecodeLimits.LumaSize"/> of the original's.</param>
/// <param name="Cb">BT.601 blue difference, full range (JFIF), 128 = none; its size is <see cref="DecodeLimits.ChromaSize"/> of the original's.</param>
/// <param name="Cr">BT.601 red difference, full range (JFIF), 128 = none; of the same size as <paramref name="Cb"/>.</param>
public sealed record Picture(PictureFormat Format, int Width, int Height, int Orientation, Plane Luma, Plane Cb, Plane Cr);
