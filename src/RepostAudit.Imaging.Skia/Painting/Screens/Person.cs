using RepostAudit.Imaging.Skia.Painting.Letters;

namespace RepostAudit.Imaging.Skia.Painting.Screens;

/// <summary>Somebody as a chat app shows them.</summary>
public sealed record Person(Wording Nickname, Face Face);

/// <summary>An avatar: a kind of picture, and what makes it this one.</summary>
public readonly record struct Face(FaceStyle Style, ulong Seed);

public enum FaceStyle
{
    /// <summary>The grey figure that an app gives to those who chose nothing; the same for everybody.</summary>
    Default,
    Landscape,
    Flower,
    Initial,
    Cat,
    Pattern,
}
