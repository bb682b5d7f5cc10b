using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Specialized;
using RepostAudit.Azure.Index;
using RepostAudit.Core.Ledger;
using RepostAudit.Core.Uploads;
using RepostAudit.Tests;

namespace RepostAudit.Azure.Tests.Index;

public sealed class IndexLogTests(Azurite azurite)
{
    private const int SmallSegment = 1024;

    private readonly Stores _stores = new(azurite);
    private readonly string _connection = azurite.ConnectionString;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Eight_writers_in_two_processes_roll_over_many_segments_and_lose_nothing()
    {
        const int Uploads = 200;
        IFingerprintIndex[] processes = [await OpenAsync(), await OpenAsync()];
        var seen = new HashSet<Filed>[Uploads];
        await Parallel.ForEachAsync(Enumerable.Range(0, Uploads), new ParallelOptions { MaxDegreeOfParallelism = 8, CancellationToken = Cancellation }, async (i, cancellation) =>
        {
            var index = processes[i % processes.Length];
            await index.FileAsync(Upload(i), Keys(i), cancellation);
            seen[i] = [.. await FindAsync(index, [Shared], Uploads, cancellation)];
        });

        Assert.All(
            from i in Enumerable.Range(0, Uploads) from j in Enumerable.Range(0, i) select (i, j),
            pair => Assert.True(seen[pair.i].Contains(Upload(pair.j)) || seen[pair.j].Contains(Upload(pair.i)), $"{pair} missed each other"));
        foreach (var index in processes.Append(await OpenAsync()))
        {
            Assert.Equal(Enumerable.Range(0, Uploads).Select(Upload), await FindAsync(index, [Shared], Uploads, Cancellation));
        }

        var segments = await SegmentsAsync();
        Assert.InRange(segments.Count, 10, Uploads);
        Assert.All(segments.SkipLast(1), length => Assert.InRange(length, SmallSegment, SmallSegment + Record(0).Length));
    }

    [Fact]
    public async Task A_reader_that_starts_while_others_append_sees_all_that_was_filed_before_it_asked()
    {
        var writer = await OpenAsync();
        var filed = 0;
        var writing = Task.Run(async () =>
        {
            for (var i = 0; i < 150; i++)
            {
                await writer.FileAsync(Upload(i), Keys(i), Cancellation);
                Volatile.Write(ref filed, i + 1);
            }
        }, Cancellation);
        do
        {
            var reader = await OpenAsync();
            var before = Volatile.Read(ref filed);
            var found = await FindAsync(reader, [Shared], 1000, Cancellation);
            Assert.Empty(Enumerable.Range(0, before).Select(Upload).Except(found));
        }
        while (!writing.IsCompleted);

        await writing;
    }

    [Fact]
    public async Task Many_who_ask_at_once_each_see_what_was_filed_before_they_asked()
    {
        var index = await OpenAsync();
        await Parallel.ForEachAsync(Enumerable.Range(0, 100), new ParallelOptions { MaxDegreeOfParallelism = 16, CancellationToken = Cancellation }, async (i, cancellation) =>
        {
            await index.FileAsync(Upload(i), Keys(i), cancellation);
            Assert.Equal([Upload(i)], await FindAsync(index, [new((ulong)i)], 1, cancellation));
        });
    }

    [Fact]
    public async Task The_size_of_segments_is_that_of_the_first_who_connects()
    {
        var small = await OpenAsync();
        var other = (await _stores.OpenAsync()).Index;
        foreach (var i in Enumerable.Range(0, 30))
        {
            await (i % 2 == 0 ? small : other).FileAsync(Upload(i), Keys(i), Cancellation);
        }

        Assert.InRange((await SegmentsAsync()).Count, 3, 30);
        Assert.Equal(30, (await FindAsync(small, [Shared], 100, Cancellation)).Count);
        Assert.Equal(30, (await FindAsync(other, [Shared], 100, Cancellation)).Count);
    }

    [Fact]
    public async Task A_segment_that_is_full_to_the_byte_takes_nothing_more()
    {
        var full = 3 * Record(0).Length;
        var (writer, reader) = ((await _stores.OpenAsync("a", full)).Index, (await _stores.OpenAsync("a", full)).Index);
        foreach (var i in Enumerable.Range(0, 3))
        {
            await writer.FileAsync(Upload(i), Keys(i), Cancellation);
        }

        // The reader leaves the segment; the writer does not know yet that it is full.
        Assert.Equal(3, (await FindAsync(reader, [Shared], 9, Cancellation)).Count);
        await writer.FileAsync(Upload(3), Keys(3), Cancellation);

        Assert.Equal(4, (await FindAsync(reader, [Shared], 9, Cancellation)).Count);
        Assert.Equal([full, Record(3).Length], await SegmentsAsync());
    }

    [Fact]
    public async Task What_is_no_record_is_named_with_its_place()
    {
        var index = await OpenAsync();
        await index.FileAsync(Upload(0), Keys(0), Cancellation);
        using var junk = new MemoryStream(new byte[200]);
        await Container.GetAppendBlobClient("00000000").AppendBlockAsync(junk, cancellationToken: Cancellation);

        var damaged = await Assert.ThrowsAsync<InvalidDataException>(() => FindAsync(index, [Shared], 1, Cancellation));

        Assert.Contains($"'00000000' of the index holds no record at byte {Record(0).Length}", damaged.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_caller_who_gives_up_does_not_stop_the_others()
    {
        var index = await OpenAsync();
        await index.FileAsync(Upload(1), Keys(1), Cancellation);
        using var impatient = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        var givenUp = FindAsync(index, [Shared], 1, impatient.Token);
        var patient = FindAsync(index, [Shared], 1, Cancellation);
        await impatient.CancelAsync();

        Assert.Equal([Upload(1)], await patient);
        await Task.WhenAny(givenUp);
    }

    private static async Task<IReadOnlyList<Filed>> FindAsync(IFingerprintIndex index, IReadOnlyCollection<IndexKey> keys, int mostPerKey, CancellationToken cancellation)
        => [.. (await index.FindAsync(keys, new ReadingBounds(mostPerKey, ReadingBounds.MaxPerRareKey), cancellation)).Select(found => found.Filed)];

    private static IndexKey Shared { get; } = IndexKey.Of("test", "shared");

    private BlobContainerClient Container => new(_connection, _stores.Name().Container("index"));

    private async Task<IFingerprintIndex> OpenAsync() => (await _stores.OpenAsync("a", SmallSegment)).Index;

    private async Task<List<long>> SegmentsAsync()
        => await Container.GetBlobsAsync(cancellationToken: Cancellation).Select(blob => blob.Properties.ContentLength ?? 0).ToListAsync(Cancellation);

    private static byte[] Record(int number) => LogRecord.Of(Upload(number), Keys(number)).ToBytes();

    private static IndexKey[] Keys(int number) => [new((ulong)number), Shared];

    private static Filed Upload(int number)
        => new(Contracts.Facts.Entry($"{number}.png", "x", new Claim(Contracts.Facts.Noon.AddMinutes(number))).Key, new Sketch(new[] { (byte)number }));
}
