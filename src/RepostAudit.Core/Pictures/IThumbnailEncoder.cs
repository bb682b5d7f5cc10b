namespace RepostAudit.Core.Pictures;

/// <summary>Makes the small colour JPEG that a report shows. The same picture gives the same bytes on every call.</summary>
public interface IThumbnailEncoder
{
    /// <summary>A baseline JPEG of the picture, scaled down to at most 180 px on its short side and 480 px on its long side.</summary>
    byte[] Encode(Picture picture);
}
