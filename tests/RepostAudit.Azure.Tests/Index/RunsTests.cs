using FsCheck.Xunit;
using RepostAudit.Azure.Index;
using RepostAudit.Core.Ledger;
using RepostAudit.Core.Uploads;

namespace RepostAudit.Azure.Tests.Index;

public sealed class RunsTests
{
    [Property]
    public void Runs_find_what_a_plain_table_finds_however_they_were_merged((byte Entry, byte Key)[][] readings, byte[] asked, byte most, byte few)
    {
        var mostPerKey = (most % 5) + 1;
        var runs = readings.Aggregate(Runs.None, (runs, reading) => runs.Add(Records(reading)));
        var filed = readings.SelectMany(reading => reading).Select(pair => (Entry: pair.Entry % 64, Key: pair.Key % 16)).Distinct().ToLookup(pair => pair.Key, pair => pair.Entry);

        var bounds = new ReadingBounds(mostPerKey, few % 8);
        var expected = asked.Select(key => key % 16).Distinct()
            .SelectMany(key => filed[key].Select(Upload).OrderBy(upload => upload.Entry)
                .Take(!Key(key).IsRare ? bounds.PerKey : filed[key].Count() <= bounds.PerRareKey ? 64 : 0)
                .Select(upload => (Upload: upload, Rarity: Key(key).IsRare ? Found.RarityOf(filed[key].Count()) : 0)))
            .GroupBy(hit => hit.Upload, hit => hit.Rarity)
            .OrderBy(hits => hits.Key.Entry)
            .Select(hits => new Found(hits.Key, hits.Sum()));
        Assert.Equal(expected, runs.Find([.. asked.Select(key => Key(key % 16))], bounds));

        int[] rare = [1, 3, 5, 7, 9, 11, 13, 15];
        Assert.Equal(rare.Where(filed.Contains).ToDictionary(Key, key => filed[key].Count()), runs.CountShared(rare.Select(Key)));

        var crowds = filed.Where(key => !Key(key.Key).IsRare && key.Count() > mostPerKey).OrderBy(key => key.Key).Select(key => (IReadOnlyList<EntryKey>)[.. key.Select(entry => Upload(entry).Entry).Order()]);
        Assert.Equal(crowds, runs.Crowds(mostPerKey));
    }

    [Fact]
    public void Readings_of_one_record_each_make_few_runs_that_find_all()
    {
        var runs = Runs.None;
        for (var i = 0; i < 1000; i++)
        {
            runs = runs.Add(Records([((byte)i, (byte)i)]));
        }

        Assert.InRange(runs.Count, 1, 12);
        Assert.Equal(64, runs.Find([.. Enumerable.Range(0, 16).Select(Key)], new ReadingBounds(1000, ReadingBounds.MaxPerRareKey)).Count);
    }

    [Fact]
    public void Of_a_rare_key_of_thousands_each_run_keeps_a_few_and_knows_it_to_be_common()
    {
        const int Uploads = 4096;
        var (rare, plain) = (Key(1), Key(2));
        var runs = Runs.None;
        foreach (var reading in Enumerable.Range(0, Uploads).Chunk(64))
        {
            runs = runs.Add([.. reading.Select(i => LogRecord.Of(Upload(i), [rare, plain]))]);
        }

        Assert.InRange(runs.Pairs - Uploads, ReadingBounds.MaxPerRareKey + 1, runs.Count * Run.MostPerRareKey);
        Assert.Equal(new Dictionary<IndexKey, int> { [rare] = ReadingBounds.MaxPerRareKey + 1 }, runs.CountShared([rare]));
        Assert.Empty(runs.Find([rare], new ReadingBounds(1, ReadingBounds.MaxPerRareKey)));
        Assert.Equal(Uploads, runs.Find([rare, plain], new ReadingBounds(Uploads, ReadingBounds.MaxPerRareKey)).Count);
    }

    private static LogRecord[] Records((byte Entry, byte Key)[] reading)
        => [.. reading.GroupBy(pair => pair.Entry % 64, pair => Key(pair.Key % 16)).Select(entry => LogRecord.Of(Upload(entry.Key), [.. entry]))];

    /// <summary>Their times run against their numbers, three at a time.</summary>
    private static Filed Upload(int number)
        => new(Contracts.Facts.Entry($"{number}.png", "x", new Claim(Contracts.Facts.Noon.AddMinutes(-number / 3))).Key, new Sketch(Enumerable.Repeat((byte)number, number % 41).ToArray()));

    /// <summary>Odd ones are rare.</summary>
    private static IndexKey Key(int number) => new(number % 2 == 0 ? (uint)number : (uint)number | (1UL << 63));
}
