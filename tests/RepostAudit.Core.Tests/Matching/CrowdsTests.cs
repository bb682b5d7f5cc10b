using FsCheck.Xunit;
using RepostAudit.Core.Ledger;
using RepostAudit.Core.Matching;
using static RepostAudit.Core.Tests.Facts;

namespace RepostAudit.Core.Tests.Matching;

public class CrowdsTests
{
    private static readonly Dictionary<IndexKey, int> NoCounts = [];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Property(MaxTest = 8)]
    public async Task Whoever_came_first_the_edges_that_count_are_the_same(int seed, bool sameBytes)
    {
        // All share the first part of their hash, most more than that; about every third repeats another.
        Entry[] entries = [.. Enumerable.Range(0, 3 * Crowds.Bound).Select(i => Upload($"{i}.png", i % 50, Hash(100 + (i % 71), 200 + (i % 7)), sameBytes ? i % 5 : i))];

        Assert.Equal(await EdgesAfterIngestAsync(entries, seed), await EdgesAfterIngestAsync(entries, seed + 1));
    }

    [Property(MaxTest = 8)]
    public async Task Whoever_came_first_words_that_became_common_lead_nowhere_and_rare_ones_still_do(int seed)
    {
        // Names of one, of two, of three people and so on; a title that all have; a hash that one in eight shares.
        Entry[] entries = [.. Enumerable.Range(0, 40).Select(i => Read(
            $"{i}.png",
            i % 17,
            i,
            [$"名{(char)('甲' + (int)(Scramble(seed, i) % (ulong)(2 + (i % 14))))}字", "春耕备耕推进会", i % 3 == 0 ? $"第{(char)('一' + (i / 6))}条说明" : "转发"],
            Hash(i % 8 * 20, (i % 8 * 20) + 1, 200 + (i % 3))))];

        var edges = await EdgesAfterIngestAsync(entries, seed);

        Assert.Equal(edges, await EdgesAfterIngestAsync(entries, seed + 1));
        var keys = entries.ToDictionary(entry => entry, entry => Matcher.Keys(entry).Where(key => key.IsRare).ToHashSet());
        var sharing = keys.Values.SelectMany(own => own).CountBy(key => key).ToDictionary();
        var rare =
            from a in entries
            from b in entries
            where a.Key < b.Key && keys[a].Intersect(keys[b]).Sum(key => Found.RarityOf(sharing[key])) >= Crowds.LeastRarity
            select Matcher.Judge(a, [b]);
        Assert.Empty(rare.SelectMany(edge => edge).Except(edges));
    }

    [Theory]
    [InlineData(2, 1)]
    [InlineData(3, 0)]
    [InlineData(9, 0)]
    public async Task An_edge_stays_as_long_as_what_its_ends_share_is_rare(int sharing, int edges)
    {
        // A line of three characters is one key, and nothing else is shared: hashes are far apart.
        Entry[] entries = [.. Enumerable.Range(0, sharing).Select(i => Read($"{i}.png", i, i, ["林晓月"], Hash(Enumerable.Range(20 * i, 20))))];

        Assert.Equal(sharing * (sharing - 1) / 2, entries.SelectMany((entry, i) => Matcher.Judge(entry, entries[..i])).Count());
        for (var seed = 0; seed < 6; seed++)
        {
            Assert.Equal(edges, (await EdgesAfterIngestAsync(entries, seed)).Count);
        }
    }

    [Fact]
    public async Task Words_that_became_common_take_no_edge_from_those_whose_pictures_are_alike()
    {
        Entry[] entries = [.. Enumerable.Range(0, 9).Select(i => Read($"{i}.png", i, i, ["林晓月"], Hash(i < 2 ? [1] : Enumerable.Range(25 * i, 25))))];

        var edge = Assert.Single(await EdgesAfterIngestAsync(entries, seed: 1));

        Assert.Equal((entries[0].Key, entries[1].Key), (edge.Earlier, edge.Later));
    }

    [Fact]
    public async Task Without_a_crowd_the_edges_are_those_that_ingest_found()
    {
        var (a, b) = (Upload("a.png", 0, Hash(1), 1), Upload("b.png", 1, Hash(1), 2));
        var edges = Matcher.Judge(a, [b]);

        Assert.Equal(edges, await Crowds.CompleteAsync([a, b], key => key == a.Key ? a : b, edges, [], NoCounts, JudgeAsync));
    }

    [Fact]
    public async Task Under_a_crowded_key_everyone_is_compared_with_the_earliest()
    {
        Entry[] entries = [.. Enumerable.Range(0, Crowds.Bound + 6).Select(i => Upload($"{i}.png", i, Hash(1), 1))];
        var byKey = entries.ToDictionary(entry => entry.Key);

        var edges = await Crowds.CompleteAsync(entries, byKey.GetValueOrDefault, [], [[.. byKey.Keys.Order()]], NoCounts, JudgeAsync);

        Assert.Equal(entries[1..].Select(entry => entry.Key), edges.Where(edge => edge.Earlier == entries[0].Key).Select(edge => edge.Later).Order());
        Assert.All(edges, edge => Assert.Contains(edge.Earlier, entries[..Crowds.Bound].Select(entry => entry.Key)));
    }

    [Fact]
    public void Hints_are_the_rare_keys_that_ends_share_but_not_of_equal_files()
    {
        var (a, b, copy) = (Read("a.png", 0, 1, ["林晓月", "刚刚发布"], Hash(1)), Read("b.png", 1, 2, ["林晓月", "转发"], Hash(1)), Read("c.png", 2, 1, ["林晓月", "刚刚发布"], Hash(1)));
        Entry? Find(EntryKey key) => new[] { a, b, copy }.FirstOrDefault(entry => entry.Key == key);

        Assert.Equal([IndexKey.Rare("text", "林晓月")], Crowds.Hints(Matcher.Judge(a, [b]), Find));
        Assert.Empty(Crowds.Hints(Matcher.Judge(a, [copy]), Find));
    }

    // As ingest does it, then as the fold does.
    private static async Task<List<Edge>> EdgesAfterIngestAsync(Entry[] entries, int seed)
    {
        PlainIndex index = new();
        var byKey = entries.ToDictionary(entry => entry.Key);
        Dictionary<(EntryKey, EntryKey), Edge> found = [];
        foreach (var (_, entry) in entries.Index().OrderBy(pair => Scramble(seed, pair.Index)))
        {
            var candidates = await ((IFingerprintIndex)index).FileAndFindAsync(Matcher.File(entry), Matcher.Keys(entry), Crowds.Reading, Cancellation);
            foreach (var edge in Matcher.Judge(entry, Matcher.Shortlist(entry, candidates).Select(key => byKey[key])))
            {
                found[(edge.Later, edge.Earlier)] = edge;
            }
        }

        var crowds = await index.ReadCrowdsAsync(Crowds.Bound, Cancellation).ToListAsync(Cancellation);
        var counts = await index.CountAsync(Crowds.Hints(found.Values, byKey.GetValueOrDefault), Cancellation);
        var edges = await Crowds.CompleteAsync(entries, byKey.GetValueOrDefault, found.Values, crowds, counts, JudgeAsync);
        return [.. edges.OrderBy(edge => edge.Later).ThenBy(edge => edge.Earlier)];
    }

    private static Task<IReadOnlyList<Edge>> JudgeAsync(Entry entry, IReadOnlyCollection<Entry> others) => Task.FromResult(Matcher.Judge(entry, others));
}
