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
    /// What the rare keys that two entries share must add up to (<see cref="Found.Rarity"/>) for them to be looked at: half of one that nobody else has, or two that four share,
    /// or a great many that fewer than 65 share. Measured: docs/matching.md.
    /// </summary>
    public const int LeastRarity = ReadingBounds.MaxPerRareKey / 2;

    /// <summary>How much of each key is read at ingest.</summary>
    public static ReadingBounds Reading { get; } = new(Bound, ReadingBounds.MaxPerRareKey);

    /// <param name="judged">The entries whose verdicts are asked for.</param>
    /// <param name="find">Any entry that an edge or a crowd names, those judged among them; null for one that is not to be seen.</param>
    /// <param name="found">The edges that ingest found, each to a later end among those judged.</param>
    /// <param name="crowds">For each crowded plain key its entries, in order; whoever is not to be seen must not be among them.</param>
    /// <param name="counts">For each of <see cref="Hints"/> how many entries share it.</param>
    /// <param name="judge">Finds the edges between an entry and others.</param>
    /// <returns>The edges that count, each once.</returns>
    public static async Task<IReadOnlyList<Edge>> CompleteAsync(
        IReadOnlyCollection<Entry> judged,
        Func<EntryKey, Entry?> find,
        IEnumerable<Edge> found,
        IEnumerable<IReadOnlyList<EntryKey>> crowds,
        IReadOnlyDictionary<IndexKey, int> counts,
        Func<Entry, IReadOnlyCollection<Entry>, Task<IReadOnlyList<Edge>>> judge)
    {
        // An upload that very many repeat shares all its keys with them: one crowd, however many keys.
        Crowd[] known = [.. crowds.GroupBy(members => members, SameMembers.Comparer).Select(same => new Crowd(same.Key, same.Count()))];
        KeysOf keys = new();
        var edges = found.Where(edge => Counts(edge, find, known, counts, keys))
            .DistinctBy(edge => (edge.Later, edge.Earlier))
            .ToDictionary(edge => (edge.Later, edge.Earlier));
        var subjects = judged.ToDictionary(entry => entry.Key);
        foreach (var crowd in known)
        {
            foreach (var later in crowd.Members.Where(subjects.ContainsKey))
            {
                var missing = crowd.Earliest.TakeWhile(earlier => earlier < later).Where(earlier => !edges.ContainsKey((later, earlier)));
                foreach (var edge in await judge(subjects[later], [.. missing.Select(find).OfType<Entry>().Where(earlier => Matcher.MayResemble(subjects[later], earlier))]))
                {
                    edges[(edge.Later, edge.Earlier)] = edge;
                }
            }
        }

        return [.. edges.Values];
    }

    /// <summary>
    /// The rare keys that the ends of edges share. How rare they are is asked when the edges are
    /// folded: they may have become common since ingest.
    /// </summary>
    public static IReadOnlyCollection<IndexKey> Hints(IEnumerable<Edge> edges, Func<EntryKey, Entry?> find)
    {
        KeysOf keys = new();
        HashSet<IndexKey> hints = [];
        foreach (var edge in edges)
        {
            if (!edge.Evidence.SameBytes && find(edge.Later) is { } later && find(edge.Earlier) is { } earlier)
            {
                hints.UnionWith(keys.Shared(later, earlier).Where(key => key.IsRare));
            }
        }

        return hints;
    }

    /// <summary>The entries that must be at hand to complete the edges: the earliest of each crowd.</summary>
    public static IEnumerable<EntryKey> Needed(IEnumerable<IReadOnlyList<EntryKey>> crowds) => crowds.SelectMany(crowd => crowd.Take(Bound)).Distinct();

    // Under a plain key that is not crowded every pair was read, and looked at if it may resemble; where all plain keys that two entries share are crowded, only if
    // the earlier end is among the earliest of one of them. Whoever shares
    // enough that is rare even now was looked at.
    private static bool Counts(Edge edge, Func<EntryKey, Entry?> find, Crowd[] crowds, IReadOnlyDictionary<IndexKey, int> counts, KeysOf keys)
    {
        if (find(edge.Later) is not { } later || find(edge.Earlier) is not { } earlier)
        {
            return true;
        }

        var shared = keys.Shared(later, earlier);
        if (shared.Where(key => key.IsRare).Sum(key => Found.RarityOf(counts.GetValueOrDefault(key, 1))) >= LeastRarity)
        {
            return true;
        }

        Crowd[] crowded = [.. crowds.Where(crowd => crowd.Has(edge.Later) && crowd.Has(edge.Earlier))];
        return Matcher.MayResemble(later, earlier)
            && (crowded.Any(crowd => crowd.Earliest.Contains(edge.Earlier)) || shared.Count(key => !key.IsRare) > crowded.Sum(crowd => crowd.Keys));
    }

    // Keys are digests; an entry that has many edges makes its own once.
    private sealed class KeysOf
    {
        private readonly Dictionary<EntryKey, HashSet<IndexKey>> _keys = [];

        public IReadOnlyList<IndexKey> Shared(Entry one, Entry other)
        {
            var others = Of(other);
            return [.. Of(one).Where(others.Contains)];
        }

        private HashSet<IndexKey> Of(Entry entry)
        {
            if (!_keys.TryGetValue(entry.Key, out var keys))
            {
                _keys.Add(entry.Key, keys = [.. Matcher.Keys(entry)]);
            }

            return keys;
        }
    }

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
