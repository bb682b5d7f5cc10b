namespace RepostAudit.Core.Pictures;

/// <summary>The formats that are accepted. No decoder for any other is ever registered.</summary>
public enum PictureFormat
{
    Jpeg,
    Png,
    WebP,
    Gif,
    Bmp,
}
