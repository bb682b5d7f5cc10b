namespace RepostAudit.Imaging.Skia.Painting.Letters;

/// <summary>How well a machine can write, from nothing at all upwards.</summary>
public enum LetteringLevel
{
    /// <summary>No typeface: capitals of the built-in 5 × 7 dots.</summary>
    Dots,

    /// <summary>A Latin typeface: romanised names, English titles.</summary>
    Latin,

    /// <summary>A typeface with Chinese glyphs.</summary>
    Han,
}
