using RepostAudit.Core.Fingerprints;
using RepostAudit.Core.Ledger;

namespace RepostAudit.Core.Matching;

/// <summary>
/// Finds out what an upload has in common with others. This is the seam that better matching fills: new keys and new evidence
/// come in here, and neither the index nor the ledger has to know. Today it compares bytes, then PDQ hashes.
/// </summary>
public static class Matcher
{
    /// <summary>The keys under which an entry is filed, so that later ones find it.</summary>
    public static IReadOnlyList<IndexKey> KeysToFile(Entry entry)
        => entry.Print is { } print ? [ContentKey(entry), .. Usable(print) ? PdqKeys.ToFile(print.Pdq) : []] : [];

    /// <summary>The keys under which an entry's neighbours are looked up; a superset of what they may be filed under.</summary>
    public static IReadOnlyList<IndexKey> KeysToAsk(Entry entry)
        => entry.Print is { } print ? [ContentKey(entry), .. Usable(print) ? PdqKeys.ToAsk(print.Pdq) : []] : [];

    /// <summary>The edges between an entry and those neighbours it truly resembles. Symmetric: either end finds the same edge.</summary>
    public static IReadOnlyList<Edge> Judge(Entry entry, IEnumerable<Entry> neighbours)
        => [.. neighbours
            .Where(other => other.Id != entry.Id)
            .Select(other => (other.Id, Evidence: Compare(entry, other)))
            .Where(pair => pair.Evidence is not null)
            .Select(pair => new Edge(entry.Id, pair.Id, pair.Evidence!))];

    private static PairEvidence? Compare(Entry a, Entry b)
    {
        if (a.Print is not { } one || b.Print is not { } two)
        {
            return null;
        }

        var distance = one.Pdq.Distance(two.Pdq);
        return a.Content == b.Content || (Usable(one) && Usable(two) && distance <= PdqHash.MatchBound)
            ? new PairEvidence(a.Content == b.Content, distance)
            : null;
    }

    private static IndexKey ContentKey(Entry entry) => new($"sha256:{entry.Content}");

    private static bool Usable(Fingerprint print) => print.PdqQuality >= Fingerprint.MinQuality;
}
