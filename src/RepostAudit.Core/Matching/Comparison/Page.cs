using RepostAudit.Core.Matching.Lines;
using RepostAudit.Core.Pictures;
using RepostAudit.Core.Reading;

namespace RepostAudit.Core.Matching.Comparison;

/// <summary>A picture, prepared for comparison.</summary>
/// <param name="Lines">Its writing.</param>
/// <param name="Width">Of the working picture in which the lines have their places, in samples.</param>
/// <param name="Height">Of the working picture, in samples.</param>
/// <param name="Proxy">The working picture, reduced; null where it is not at hand, and only the writing can be compared.</param>
internal sealed record Page(IReadOnlyList<PageLine> Lines, int Width, int Height, Plane? Proxy)
{
    /// <summary>Samples of the proxy for one of the working picture.</summary>
    public double Reduction => Proxy is null ? 1 : (double)Proxy.Width / Width;

    /// <summary>Weight of all lines.</summary>
    public double Weight => Lines.Sum(line => line.Weight);

    public static Page Of(PageText text, Plane? proxy) => new(PageLine.AllOf(text), text.Width, text.Height, proxy);
}
