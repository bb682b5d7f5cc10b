using RepostAudit.Core.Pictures;

namespace RepostAudit.Core.Reading;

/// <summary>
/// Finds and reads the lines of writing in a picture. Laws: it never throws on any plane; the same plane gives the same lines on
/// every call; lines come from top to bottom, then from left to right. Implementations are safe for concurrent use.
/// </summary>
public interface ITextReader
{
    /// <summary>Names the reader and its models: equal names read equally.</summary>
    string Name { get; }

    /// <param name="luma">Brightness, at the size at which pictures are delivered.</param>
    IReadOnlyList<TextLine> Read(Plane luma);
}
