using RepostAudit.Imaging.Skia.Painting.Editing;
using RepostAudit.Imaging.Skia.Painting.Screens;

namespace RepostAudit.Imaging.Skia.Painting.Stories;

/// <summary>All that the bytes of one file follow from; equal recipes give equal bytes.</summary>
internal abstract record Recipe
{
    private Recipe()
    {
    }

    /// <summary>A capture as it is.</summary>
    public sealed record Capture(Screen Screen, Encoding Encoding) : Recipe;

    /// <summary>A capture after the edit that its kind names.</summary>
    public sealed record Edited(Screen Screen, UploadKind Edit, ulong Seed, Encoding Encoding) : Recipe;

    /// <summary>Two captures in one picture.</summary>
    public sealed record Collage(Screen Left, Screen Right, Encoding Encoding) : Recipe;

    /// <summary>No evidence, of the kind named; what little it shows comes from the capture.</summary>
    public sealed record Waste(Screen Screen, UploadKind Kind, ulong Seed) : Recipe;
}
