using System.Globalization;
using RepostAudit.Core.Pictures;

namespace RepostAudit.Core.Fingerprints;

/// <summary>
/// Sorts out what is no evidence: pictures too small to read, blank ones, and photographs that show no screen.
/// It leans towards letting through: a rejected proof costs an honest unit more than a photograph that is counted.
/// </summary>
public static class EvidenceGate
{
    /// <summary>Changes whenever the same picture would be sorted otherwise.</summary>
    public const string Version = "1";

    /// <summary>Shortest side, in pixels of the original, at which a phone's text can still be told from noise.</summary>
    public const int MinShortSide = 120;

    /// <summary>Share of tiles that must have content, 0..1. A screen with nothing but a status bar has about twice this.</summary>
    public const double MinContentShare = 0.008;

    /// <summary>Share of tiles, 0..1, from which on a picture is flat like a drawn interface, whatever text it has.</summary>
    public const double FlatLikeAScreen = 0.40;

    /// <summary>Cells with lines of writing from which on a picture shows a screen, however textured it is: a photographed one, say.</summary>
    public const int WrittenLikeAScreen = 8;

    /// <returns>The reason and what was seen; null for a picture that may be evidence.</returns>
    public static (Rejection Reason, string Detail)? Refuse(Picture picture)
    {
        if (Math.Min(picture.Width, picture.Height) < MinShortSide)
        {
            return (Rejection.TooSmall, Invariant($"{picture.Width} × {picture.Height} px; the short side needs at least {MinShortSide} px"));
        }

        var (content, flat) = TileContrast.Shares(picture.Luma);
        if (content < MinContentShare)
        {
            return (Rejection.Blank, Invariant($"{content:P1} of the picture shows anything; at least {MinContentShare:P1} is needed"));
        }

        return flat < FlatLikeAScreen && !Writing.Reaches(picture.Luma, WrittenLikeAScreen)
            ? (Rejection.NotAScreen, Invariant($"{flat:P0} of the picture is flat and there are hardly any lines of writing, as in a photograph"))
            : null;
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
