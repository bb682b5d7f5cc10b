using RepostAudit.Core.Ledger;

namespace RepostAudit.Core.Matching.Acts;

/// <summary>Finds earlier uploads that lie in separate parts of one later picture. Whether two such show one act decides whether the later one shows two.</summary>
internal static class SeparateParts
{
    /// <param name="edges">The edges of later uploads, in any order.</param>
    /// <param name="find">The entry of an end; null where it is not at hand.</param>
    /// <returns>Each pair of earlier ends once, the earlier of the two first.</returns>
    public static IEnumerable<(Entry Earlier, Entry Later)> Of(IEnumerable<Edge> edges, Func<EntryKey, Entry?> find)
        => edges.GroupBy(edge => edge.Later).SelectMany(of => Of(of.Key, of, find)).DistinctBy(pair => (pair.Earlier.Key, pair.Later.Key));

    private static IEnumerable<(Entry Earlier, Entry Later)> Of(EntryKey later, IEnumerable<Edge> edges, Func<EntryKey, Entry?> find)
    {
        if (find(later) is not { } entry)
        {
            yield break;
        }

        List<(Entry Earlier, ShownPart Part)> placed = [.. edges
            .Select(edge => (Edge: edge, Earlier: find(edge.Earlier)))
            .Where(end => end.Earlier is not null)
            .OrderBy(end => end.Edge.Earlier)
            .Select(end => (end.Earlier!, ShownPart.Of(end.Edge.Evidence, end.Earlier!, entry)!))
            .Where(end => end.Item2 is not null)];
        for (var i = 0; i < placed.Count; i++)
        {
            foreach (var (other, part) in placed.Skip(i + 1).Where(other => !other.Part.Overlaps(placed[i].Part)))
            {
                yield return (placed[i].Earlier, other);
            }
        }
    }
}
