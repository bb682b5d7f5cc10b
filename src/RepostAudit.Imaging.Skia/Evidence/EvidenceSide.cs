using RepostAudit.Core.Pictures;
using RepostAudit.Core.Reading;

namespace RepostAudit.Imaging.Skia.Evidence;

/// <summary>One of the two pictures that are shown beside each other.</summary>
/// <param name="Picture">Its brightness, upright, at working size or, as a proxy has it, smaller.</param>
/// <param name="Text">What was read on it, which has the working size; null where it was not read, and it is shown at its own size.</param>
public sealed record EvidenceSide(Plane Picture, PageText? Text)
{
    /// <summary>Of the working picture, in samples.</summary>
    internal int Width => Text?.Width ?? Picture.Width;

    /// <summary>Of the working picture, in samples.</summary>
    internal int Height => Text?.Height ?? Picture.Height;
}

/// <summary>What is written on the sheet, in the reader's language.</summary>
/// <param name="Earlier">Above the earlier picture.</param>
/// <param name="Later">Above the later picture.</param>
/// <param name="Same">Explains what frames things that both show.</param>
/// <param name="Different">Explains what frames things that differ or that one of them only shows.</param>
/// <param name="Overlap">Explains what outlines the part that both pictures show.</param>
public sealed record EvidenceWords(string Earlier, string Later, string Same, string Different, string Overlap);
