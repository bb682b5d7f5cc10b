using FsCheck.Xunit;
using RepostAudit.Azure.Index;
using RepostAudit.Core.Ledger;
using RepostAudit.Core.Uploads;

namespace RepostAudit.Azure.Tests.Index;

public sealed class RunsTests
{
    [Property]
    public void Runs_find_what_a_plain_table_finds_however_they_were_merged((byte Entry, byte Key)[][] readings, byte[] asked, byte most)
    {
        var mostPerKey = (most % 5) + 1;
        var runs = readings.Aggregate(Runs.None, (runs, reading) => runs.Add(Records(reading)));
        var filed = readings.SelectMany(reading => reading).Select(pair => (Entry: pair.Entry % 64, Key: pair.Key % 16)).Distinct().ToLookup(pair => pair.Key, pair => pair.Entry);

        var expected = asked.Select(key => key % 16).Distinct()
            .SelectMany(key => filed[key].Select(Upload).OrderBy(upload => upload.Entry).Take(mostPerKey))
            .Distinct()
            .OrderBy(upload => upload.Entry);
        Assert.Equal(expected, runs.Find([.. asked.Select(key => new IndexKey((ulong)(key % 16)))], mostPerKey));

        var crowds = filed.Where(key => key.Count() > mostPerKey).OrderBy(key => key.Key).Select(key => (IReadOnlyList<EntryKey>)[.. key.Select(entry => Upload(entry).Entry).Order()]);
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
        Assert.Equal(64, runs.Find([.. Enumerable.Range(0, 16).Select(key => new IndexKey((ulong)key))], 1000).Count);
    }

    private static LogRecord[] Records((byte Entry, byte Key)[] reading)
        => [.. reading.GroupBy(pair => pair.Entry % 64, pair => new IndexKey((ulong)(pair.Key % 16))).Select(entry => LogRecord.Of(Upload(entry.Key), [.. entry]))];

    /// <summary>Their times run against their numbers, three at a time.</summary>
    private static Filed Upload(int number)
        => new(Contracts.Facts.Entry($"{number}.png", "x", new Claim(Contracts.Facts.Noon.AddMinutes(-number / 3))).Key, new Sketch(Enumerable.Repeat((byte)number, number % 41).ToArray()));
}
