using FsCheck.Xunit;
using RepostAudit.Core.Ledger;
using RepostAudit.Core.Matching;
using static RepostAudit.Core.Tests.Facts;

namespace RepostAudit.Core.Tests.Matching;

public class CrowdsTests
{
    [Property(MaxTest = 25)]
    public void Whoever_came_first_the_edges_that_count_are_the_same(int seed, bool sameBytes)
    {
        // All share the first part of their hash, most more than that; about every third repeats another.
        Entry[] entries = [.. Enumerable.Range(0, 3 * Crowds.Bound).Select(i => Upload($"{i}.png", i % 50, Hash(100 + (i % 71), 200 + (i % 7)), sameBytes ? i % 5 : i))];

        var one = EdgesAfterIngest(entries, seed);
        var other = EdgesAfterIngest(entries, seed + 1);

        Assert.Equal(one, other);
    }

    [Fact]
    public void Without_a_crowd_the_edges_are_those_that_ingest_found()
    {
        var (a, b) = (Upload("a.png", 0, Hash(1), 1), Upload("b.png", 1, Hash(1), 2));
        var edges = Matcher.Judge(a, [b]);

        Assert.Equal(edges, Crowds.Complete([a, b], key => key == a.Key ? a : b, edges, []));
    }

    [Fact]
    public void Under_a_crowded_key_everyone_is_compared_with_the_earliest()
    {
        Entry[] entries = [.. Enumerable.Range(0, Crowds.Bound + 6).Select(i => Upload($"{i}.png", i, Hash(1), 1))];
        var byKey = entries.ToDictionary(entry => entry.Key);

        var edges = Crowds.Complete(entries, byKey.GetValueOrDefault, [], [[.. byKey.Keys.Order()]]);

        Assert.Equal(entries[1..].Select(entry => entry.Key), edges.Where(edge => edge.Earlier == entries[0].Key).Select(edge => edge.Later).Order());
        Assert.All(edges, edge => Assert.Contains(edge.Earlier, entries[..Crowds.Bound].Select(entry => entry.Key)));
    }

    // As ingest does it: file, then look at the earliest of each key that are there by then.
    private static List<Edge> EdgesAfterIngest(Entry[] entries, int seed)
    {
        var byKey = entries.ToDictionary(entry => entry.Key);
        Dictionary<IndexKey, SortedSet<EntryKey>> index = [];
        HashSet<Edge> found = [];
        foreach (var (_, entry) in entries.Index().OrderBy(pair => Scramble(seed, pair.Index)))
        {
            foreach (var key in Matcher.Keys(entry))
            {
                index.TryAdd(key, []);
                index[key].Add(entry.Key);
            }

            found.UnionWith(Matcher.Judge(entry, Matcher.Keys(entry).SelectMany(key => index[key].Take(Crowds.Bound)).Distinct().Select(key => byKey[key])));
        }

        var crowds = index.Values.Where(members => members.Count > Crowds.Bound).Select(members => (IReadOnlyList<EntryKey>)[.. members]);
        return [.. Crowds.Complete(entries, byKey.GetValueOrDefault, found, crowds).OrderBy(edge => edge.Later).ThenBy(edge => edge.Earlier)];
    }
}
