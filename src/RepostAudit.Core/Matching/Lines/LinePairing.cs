using RepostAudit.Core.Ledger.Evidence;
using RepostAudit.Core.Reading;

namespace RepostAudit.Core.Matching.Lines;

/// <summary>Two lines, one of each page, that say the same or nearly so.</summary>
/// <param name="A">Index of the line on the one page.</param>
/// <param name="B">Index of the line on the other.</param>
/// <param name="Similarity">0..1, see <see cref="TextSimilarity"/>.</param>
internal readonly record struct LinePair(int A, int B, double Similarity)
{
    private const double SureSimilarity = 0.9;
    private const int ShortestSure = 2;

    /// <summary>The same, seen from the other page.</summary>
    public LinePair Turned => new(B, A, Similarity);

    /// <summary>Whether the two say the same beyond doubt: nearly every character, of more than one.</summary>
    /// <param name="a">The lines of the first page.</param>
    public bool IsSure(IReadOnlyList<PageLine> a) => Similarity >= SureSimilarity && a[A].Lasting.Length >= ShortestSure;
}

/// <summary>Pairs the lines of two pages by what they say, each with one other at most.</summary>
internal static class LinePairing
{
    /// <summary>Below this two lines are taken for different ones.</summary>
    public const double LeastSimilarity = 0.7;

    public static List<LinePair> Of(IReadOnlyList<PageLine> a, IReadOnlyList<PageLine> b)
    {
        List<LinePair> pairs = [];
        var (usedA, usedB) = (new bool[a.Count], new bool[b.Count]);
        Equal(a, b, pairs, usedA, usedB);
        List<LinePair> alike = [];
        for (var i = 0; i < a.Count; i++)
        {
            for (var j = 0; j < b.Count && !usedA[i]; j++)
            {
                if (!usedB[j] && MayBeAlike(a[i].Lasting, b[j].Lasting) && TextSimilarity.Of(a[i].Lasting, b[j].Lasting) is >= LeastSimilarity and var similarity)
                {
                    alike.Add(new(i, j, similarity));
                }
            }
        }

        // Ties are broken by distance in the reading order, then by place, which is symmetric in the two pages.
        foreach (var pair in alike.OrderByDescending(pair => pair.Similarity).ThenBy(pair => Math.Abs(pair.A - pair.B)).ThenBy(pair => pair.A + pair.B))
        {
            if (!usedA[pair.A] && !usedB[pair.B])
            {
                (usedA[pair.A], usedB[pair.B]) = (true, true);
                pairs.Add(pair);
            }
        }

        return pairs;
    }

    /// <summary>
    /// The same pairs, but where a text stands several times, as a name does in a chat, those go together that stand in the same place once the pages are aligned.
    /// </summary>
    /// <param name="a">The one page.</param>
    /// <param name="b">The other.</param>
    /// <param name="pairs">Pairs of their lines.</param>
    /// <param name="place">From the one page to the other.</param>
    public static List<LinePair> ByPlace(IReadOnlyList<PageLine> a, IReadOnlyList<PageLine> b, IReadOnlyList<LinePair> pairs, Placement place)
    {
        // A line that goes with one that only resembles it is not free to go with another.
        LinePair[] alike = [.. pairs.Where(pair => pair.Similarity < 1)];
        var (takenA, takenB) = (alike.Select(pair => pair.A).ToHashSet(), alike.Select(pair => pair.B).ToHashSet());
        var inB = Enumerable.Range(0, b.Count).Where(j => !takenB.Contains(j)).ToLookup(j => b[j].Lasting);
        List<LinePair> placed = [];
        foreach (var text in pairs.Where(pair => pair.Similarity >= 1).Select(pair => a[pair.A].Lasting).Distinct())
        {
            var candidates =
                from i in Enumerable.Range(0, a.Count).Where(i => a[i].Lasting == text && !takenA.Contains(i))
                from j in inB[text]
                orderby Distance(place, a[i].Read.Place, b[j].Read.Place), i + j, i
                select new LinePair(i, j, 1);
            var (usedA, usedB) = (new HashSet<int>(), new HashSet<int>());
            foreach (var pair in candidates)
            {
                if (!usedA.Contains(pair.A) && !usedB.Contains(pair.B))
                {
                    usedA.Add(pair.A);
                    usedB.Add(pair.B);
                    placed.Add(pair);
                }
            }
        }

        // In the order of Of, so that who has the same pairs has the same list.
        return [.. placed.OrderBy(pair => pair.A), .. alike];
    }

    private static double Distance(Placement place, LinePlace from, LinePlace to)
    {
        var (x, y) = place.Map(from.X0, from.Y0);
        return double.Hypot(x - to.X0, y - to.Y0);
    }

    // Where a text stands several times on both, the first goes with the first.
    private static void Equal(IReadOnlyList<PageLine> a, IReadOnlyList<PageLine> b, List<LinePair> pairs, bool[] usedA, bool[] usedB)
    {
        var places = Enumerable.Range(0, b.Count).Where(j => b[j].Lasting.Length > 0).GroupBy(j => b[j].Lasting).ToDictionary(same => same.Key, same => new Queue<int>(same));
        for (var i = 0; i < a.Count; i++)
        {
            if (places.TryGetValue(a[i].Lasting, out var open) && open.TryDequeue(out var j))
            {
                (usedA[i], usedB[j]) = (true, true);
                pairs.Add(new(i, j, 1));
            }
        }
    }

    private static bool MayBeAlike(string one, string other)
    {
        var (shorter, longer) = one.Length <= other.Length ? (one, other) : (other, one);
        return shorter.Length >= 3 && (2.0 * shorter.Length / (shorter.Length + longer.Length) >= LeastSimilarity || longer.Contains(shorter, StringComparison.Ordinal));
    }
}
