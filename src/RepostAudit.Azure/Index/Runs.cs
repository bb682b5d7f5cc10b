using System.Collections.Immutable;
using RepostAudit.Core.Ledger;

namespace RepostAudit.Azure.Index;

/// <summary>
/// Everything of the log that was read, in a few runs; never changed, so that any number may look up while the next is made. Runs
/// grow by merging equals, as in a log-structured merge tree (O'Neil, Cheng, Gawlick, O'Neil, 1996): a record is copied once
/// for each doubling, and there are few runs to search.
/// </summary>
internal sealed class Runs
{
    /// <summary>Larger runs are not made: merging copies, and a copy of everything would need its memory twice.</summary>
    private const int MostPairs = 1 << 20;

    private readonly ImmutableArray<Run> _runs;

    private Runs(ImmutableArray<Run> runs) => _runs = runs;

    public static Runs None { get; } = new([]);

    /// <summary>How many places a look-up searches: few, however many records there are.</summary>
    public int Count => _runs.Length;

    /// <summary>How many pairs of key and entry are kept, 0 and up.</summary>
    public int Pairs => _runs.Sum(run => run.Pairs);

    public Runs Add(IReadOnlyList<LogRecord> records)
    {
        if (records.All(record => record.Keys.IsEmpty))
        {
            return this;
        }

        List<Run> runs = [.. _runs, Run.Of(records)];
        while (runs is [.., var former, var last] && former.Pairs < 2 * last.Pairs && former.Pairs + last.Pairs <= MostPairs)
        {
            runs.RemoveAt(runs.Count - 1);
            runs[^1] = Run.Merge(former, last);
        }

        return new([.. runs]);
    }

    /// <inheritdoc cref="IFingerprintIndex.FindAsync"/>
    public IReadOnlyList<Found> Find(IReadOnlyCollection<IndexKey> keys, ReadingBounds bounds)
    {
        Dictionary<PackedKey, (Run Run, int Pair, int Rarity)> found = [];
        foreach (var key in keys.Distinct())
        {
            var members = Read(key, bounds);
            foreach (var (entry, run, pair) in members)
            {
                found[entry] = (run, pair, found.GetValueOrDefault(entry).Rarity + (key.IsRare ? Found.RarityOf(members.Count) : 0));
            }
        }

        return [.. found.OrderBy(place => place.Key).Select(place => new Found(place.Value.Run.Filed(place.Value.Pair), place.Value.Rarity))];
    }

    /// <inheritdoc cref="IFingerprintIndex.CountAsync"/>
    public IReadOnlyDictionary<IndexKey, int> CountShared(IEnumerable<IndexKey> rareKeys)
        => rareKeys.Distinct()
            .Select(key => (Key: key, Earliest(key.Value, ReadingBounds.MaxPerRareKey + 1).Count))
            .Where(counted => counted.Count > 0)
            .ToDictionary(counted => counted.Key, counted => counted.Count);

    /// <inheritdoc cref="IFingerprintIndex.ReadCrowdsAsync"/>
    public IEnumerable<IReadOnlyList<EntryKey>> Crowds(int moreThan)
    {
        var at = new int[_runs.Length];
        var next = new PriorityQueue<int, ulong>(_runs.Select((run, i) => (i, run.Key(0))));
        List<PackedKey> members = [];

        // Keys come in their order, plain ones first.
        while (next.TryPeek(out _, out var key) && !new IndexKey(key).IsRare)
        {
            members.Clear();
            while (next.TryPeek(out var i, out var same) && same == key)
            {
                next.Dequeue();
                var run = _runs[i];
                for (; at[i] < run.Pairs && run.Key(at[i]) == key; at[i]++)
                {
                    members.Add(run.Entry(at[i]));
                }

                if (at[i] < run.Pairs)
                {
                    next.Enqueue(i, run.Key(at[i]));
                }
            }

            // Most keys are nobody else's, and their counting must cost nothing.
            if (members.Count > moreThan && members.Distinct().Order().ToList() is var distinct && distinct.Count > moreThan)
            {
                yield return [.. distinct.Select(member => member.ToEntryKey())];
            }
        }
    }

    private List<(PackedKey Entry, Run Run, int Pair)> Read(IndexKey key, ReadingBounds bounds)
    {
        if (!key.IsRare)
        {
            return Earliest(key.Value, bounds.PerKey);
        }

        var few = Earliest(key.Value, bounds.PerRareKey + 1);
        return few.Count > bounds.PerRareKey ? [] : few;
    }

    // In each run the earliest of a key come first, so the earliest of all are among so many of each.
    private List<(PackedKey Entry, Run Run, int Pair)> Earliest(ulong key, int most)
    {
        List<(PackedKey Entry, Run Run, int Pair)> found = [];
        foreach (var run in _runs)
        {
            var first = run.FirstPair(key);
            for (var pair = first; pair < run.Pairs && pair - first < most && run.Key(pair) == key; pair++)
            {
                found.Add((run.Entry(pair), run, pair));
            }
        }

        return found.Count > 1 ? [.. found.DistinctBy(place => place.Entry).OrderBy(place => place.Entry).Take(most)] : found;
    }
}
