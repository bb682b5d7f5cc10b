using RepostAudit.Reporting.Document;
using RepostAudit.Reporting.Files;

namespace RepostAudit.Reporting.Html;

/// <summary>A list of pairs in the order in which they are read.</summary>
/// <param name="Pictured">Those that are shown with both pictures.</param>
/// <param name="Listed">Those after them, which are only listed.</param>
/// <param name="Count">How many there are with those that the page leaves to the other files.</param>
public sealed record PairListing(IReadOnlyList<DocumentPair> Pictured, IReadOnlyList<DocumentPair> Listed, int Count)
{
    public int Rest => Count - Pictured.Count - Listed.Count;

    public static PairListing Of(IReadOnlyCollection<DocumentPair> pairs, ReportOptions options)
    {
        var ordered = InOrder(pairs);
        return new([.. ordered.Take(options.PicturedPairs)], [.. ordered.Skip(options.PicturedPairs).Take(options.ListedRows)], pairs.Count);
    }

    /// <summary>Newest week first, then by unit, then by time.</summary>
    public static IEnumerable<DocumentPair> InOrder(IEnumerable<DocumentPair> pairs)
        // The sort is stable, so within a unit the document's own order (by time) stays.
        => pairs.OrderByDescending(pair => pair.Later.Week, StringComparer.Ordinal).ThenBy(pair => pair.Later.Unit, StringComparer.Ordinal);
}
