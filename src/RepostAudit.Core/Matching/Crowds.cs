using RepostAudit.Core.Ledger;

namespace RepostAudit.Core.Matching;

/// <summary>
/// Makes the edges independent of who came first where very many entries share a key. At ingest only the earliest
/// <see cref="Bound"/> entries of a key are read, and which those are changes while entries arrive. So the fold settles it: under a
/// crowded key an entry is compared with the earliest <see cref="Bound"/> entries under it and with no others. Pairs
/// that ingest missed are judged now, pairs that it found beyond are left out.
/// </summary>
/// <remarks>All of it is about plain keys. Rare keys that very many share lead nowhere and make no crowd.</remarks>
public static class Crowds
{
    /// <summary>How many entries of one key are read at ingest. A key that more entries share is crowded.</summary>
    public const int Bound = 64;

    /// <summary>
    /// How many entries may share a rare key before it says nothing: of a key that more share none is read at ingest. It leaves room
    /// for one person's uploads of some weeks, who shows his nickname on each, and lies far below what everybody shows, such as an
    /// article's title. Every key costs at most this many entries, so a hundred keys cost at most 2,400.
    /// </summary>
    public const int RareBound = 24;

    /// <param name="judged">The entries whose verdicts are asked for.</param>
    /// <param name="find">Any entry that an edge or a crowd names, those judged among them; null for one that is not to be seen.</param>
    /// <param name="found">The edges that ingest found, each to a later end among those judged.</param>
    /// <param name="crowds">For each crowded key its entries, in order; whoever is not to be seen must not be among them.</param>
    /// <returns>The edges that count, each once.</returns>
    public static IReadOnlyList<Edge> Complete(
        IReadOnlyCollection<Entry> judged,
        Func<EntryKey, Entry?> find,
        IEnumerable<Edge> found,
        IEnumerable<IReadOnlyList<EntryKey>> crowds)
    {
        // An upload that very many repeat shares all its keys with them: one crowd, however many keys.
        Crowd[] known = [.. crowds.GroupBy(members => members, SameMembers.Comparer).Select(same => new Crowd(same.Key, same.Count()))];
        var edges = found.Where(edge => known.Length == 0 || Counts(edge, find, known))
            .DistinctBy(edge => (edge.Later, edge.Earlier))
            .ToDictionary(edge => (edge.Later, edge.Earlier));
        var subjects = judged.ToDictionary(entry => entry.Key);
        foreach (var crowd in known)
        {
            foreach (var later in crowd.Members.Where(subjects.ContainsKey))
            {
                var missing = crowd.Earliest.TakeWhile(earlier => earlier < later).Where(earlier => !edges.ContainsKey((later, earlier)));
                foreach (var edge in Matcher.Judge(subjects[later], missing.Select(find).OfType<Entry>()))
                {
                    edges[(edge.Later, edge.Earlier)] = edge;
                }
            }
        }

        return [.. edges.Values];
    }

    /// <summary>The entries that must be at hand to complete the edges: the earliest of each crowd.</summary>
    public static IEnumerable<EntryKey> Needed(IEnumerable<IReadOnlyList<EntryKey>> crowds) => crowds.SelectMany(crowd => crowd.Take(Bound)).Distinct();

    // Under a key that is not crowded every pair was read. Where all keys that two entries share are crowded, the pair is read
    // only if the earlier end is among the earliest of one of them.
    private static bool Counts(Edge edge, Func<EntryKey, Entry?> find, Crowd[] crowds)
    {
        Crowd[] shared = [.. crowds.Where(crowd => crowd.Has(edge.Later) && crowd.Has(edge.Earlier))];
        return shared.Length == 0
            || shared.Any(crowd => crowd.Earliest.Contains(edge.Earlier))
            || (find(edge.Later) is { } later && find(edge.Earlier) is { } earlier && SharesUncrowdedKey(later, earlier, shared));
    }

    private static bool SharesUncrowdedKey(Entry one, Entry other, Crowd[] crowds)
        => Matcher.Keys(one).Intersect(Matcher.Keys(other)).Count(key => !key.IsRare) > crowds.Sum(crowd => crowd.Keys);

    /// <param name="members">In order.</param>
    /// <param name="keys">How many keys have just these members.</param>
    private sealed class Crowd(IReadOnlyList<EntryKey> members, int keys)
    {
        private readonly HashSet<EntryKey> _members = [.. members];

        public IReadOnlyList<EntryKey> Members => members;

        public IReadOnlyList<EntryKey> Earliest { get; } = [.. members.Take(Bound)];

        public int Keys => keys;

        public bool Has(EntryKey entry) => _members.Contains(entry);
    }

    private sealed class SameMembers : IEqualityComparer<IReadOnlyList<EntryKey>>
    {
        public static SameMembers Comparer { get; } = new();

        public bool Equals(IReadOnlyList<EntryKey>? one, IReadOnlyList<EntryKey>? other) => one is not null && other is not null && one.SequenceEqual(other);

        public int GetHashCode(IReadOnlyList<EntryKey> members) => members.Count == 0 ? 0 : HashCode.Combine(members.Count, members[0], members[^1]);
    }
}
