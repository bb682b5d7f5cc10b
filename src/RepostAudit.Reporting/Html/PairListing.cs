using RepostAudit.Reporting.Document;

namespace RepostAudit.Reporting.Html;

/// <summary>A list of pairs in the order in which they are read: newest week first, then by unit, then by time.</summary>
/// <param name="Pictured">Those that are shown with both pictures.</param>
/// <param name="Listed">The rest, which is only listed.</param>
public sealed record PairListing(IReadOnlyList<DocumentPair> Pictured, IReadOnlyList<DocumentPair> Listed)
{
    public int Count => Pictured.Count + Listed.Count;

    public static PairListing Of(IEnumerable<DocumentPair> pairs, int pictured)
    {
        // The sort is stable, so within a unit the document's own order (by time) stays.
        DocumentPair[] ordered = [.. pairs
            .OrderByDescending(pair => pair.Later.Week, StringComparer.Ordinal)
            .ThenBy(pair => pair.Later.Unit, StringComparer.Ordinal)];
        return new([.. ordered.Take(pictured)], [.. ordered.Skip(pictured)]);
    }
}
